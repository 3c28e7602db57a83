import { isLanguage, type Language } from '../language/language.ts';
import { actCodecs } from './act-codecs.ts';
import type { Codec, Codecs } from './codec.ts';
import type { Command } from './command.ts';
import { lessonCodecs } from './lesson-codecs.ts';

/** Old buttons in a channel keep the version they were made with. */
const version = '1';

/**
 * What a press does with the reply: `explore` turns the page for whoever presses, `share` shows it to everyone, `flow`
 * goes on with a recommendation for all who see it, `act` changes or asks what is remembered.
 */
const kinds = { explore: 'x', share: 's', flow: 'f', act: 'a' } as const;

export interface Action {
  readonly kind: keyof typeof kinds;
  readonly language: Language;
  readonly command: Command;
}

const languageCodes = { ko: 'k', en: 'e' } as const satisfies Record<Language, string>;

const codecs: Codecs<Command> = {
  ...lessonCodecs,
  ...actCodecs(text => readCommand(text) !== null),
};

const find = <Value extends string>(table: Readonly<Record<Value, string>>, letter: string | undefined) =>
  (Object.keys(table) as Value[]).find(name => table[name] === letter);

/** A command as an action id writes it, without words; null for one that holds typed text. */
export function writeCommand(command: Command): string | null {
  const codec = codecs[command.name] as Codec<Command>;
  const parts = codec.write(command);
  return parts && [codec.letter, ...parts].join('/');
}

/** The command that was written so; null for what `writeCommand` would not have written. */
export function readCommand(text: string): Command | null {
  const [letter, ...parts] = text.split('/');
  const codec = Object.values(codecs).find(each => each.letter === letter) as Codec<Command> | undefined;
  const command = codec?.read(parts) ?? null;
  // Only the one spelling is ours: extra parts and other orders are somebody else's.
  return command && writeCommand(command) === text ? command : null;
}

/**
 * The id of a button: at most 100 characters, all that is needed to answer a press after a restart, nothing a
 * person typed. `1xk:e/fargate/cost` is version 1, explore, Korean, explain, Fargate, cost.
 * Throws for a command that holds typed text: such a button would be a mistake of ours.
 */
export function encodeAction({ kind, language, command }: Action): string {
  const written = writeCommand(command);
  if (written === null) throw new Error(`A button cannot carry typed text: ${command.name}`);
  return `${version}${kinds[kind]}${languageCodes[language]}:${written}`;
}

/** What a button's id says; null for a forged, truncated or foreign one. The concepts it names may not exist. */
export function decodeAction(text: string): Action | null {
  if (text.length > 100 || text[0] !== version || text[3] !== ':') return null;
  const kind = find(kinds, text[1]);
  const language = find(languageCodes, text[2]);
  const command = readCommand(text.slice(4));
  if (kind === undefined || !isLanguage(language) || command === null) return null;
  return { kind, language, command };
}
