import { commandNamed } from '../../src/conversation/commands.ts';
import type { Lookup } from '../../src/lookup/lookup.ts';

const called = /^aws\s+((\S+).*)$/is;

/**
 * A command without the program's name, which people copy from the usage. What the lookup knows as it
 * stands is left alone: "aws 설명" asks what AWS is.
 */
export function withoutProgramName(text: string, lookup: Lookup): string {
  const [, command = '', verb = ''] = text.trim().normalize('NFC').match(called) ?? [];
  return commandNamed(verb) && lookup.find(text).kind === 'miss' ? command : text;
}
