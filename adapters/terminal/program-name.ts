import { commands } from '../../src/conversation/commands.ts';
import { languages } from '../../src/language/language.ts';
import type { Lookup } from '../../src/lookup/lookup.ts';

const verbs = new Set(commands.flatMap(entry => languages.flatMap(each => entry.verbs[each])));
const called = /^aws\s+((\S+).*)$/is;

/**
 * A command without the program's name, which people copy from the usage. What the lookup knows as it
 * stands is left alone: "aws 설명" asks what AWS is.
 */
export function withoutProgramName(text: string, lookup: Lookup): string {
  const [, command = '', verb = ''] = text.trim().normalize('NFC').match(called) ?? [];
  return verbs.has(verb.toLowerCase()) && lookup.find(text).kind === 'miss' ? command : text;
}
