import { plainText, type RichText, type Span } from '../conversation/rich-text.ts';
import { type ParticlePair, particleAfter, particlePairs } from '../language/particles.ts';
import { readLine } from './markdown.ts';
import { messageKeys, phraseKeys } from './wording-keys.ts';

/** The texts by the folder they stand in. */
export const wordingKeys = { messages: messageKeys, phrases: phraseKeys };

type Placeholders = typeof messageKeys & typeof phraseKeys;
export type WordingKey = keyof Placeholders;
type Values<Key extends WordingKey> = Readonly<Record<Placeholders[Key][number], string | number>>;
type Arguments<Key extends WordingKey> = Placeholders[Key] extends readonly []
  ? [values?: Record<string, never>]
  : [values: Values<Key>];

/** The texts of one language. Values are filled in after parsing, so nothing in them can become markup. */
export interface Wording {
  rich<Key extends WordingKey>(key: Key, ...values: Arguments<Key>): RichText;
  text<Key extends WordingKey>(key: Key, ...values: Arguments<Key>): string;
}

const placeholder = /\{(\w+)(?:\|(\p{L}+))?\}/gu;

export const isParticlePair = (text: string): text is ParticlePair => text in particlePairs;

/** The placeholders of a text, each with the particle that follows it. */
export const placeholdersOf = (
  text: string,
): readonly { readonly name: string; readonly particle: string | undefined }[] =>
  [...text.matchAll(placeholder)].map(([, name = '', particle]) => ({ name, particle }));

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(placeholder, (_all, name: string, pair: string | undefined) => {
    const value = String(values[name] ?? '');
    return pair && isParticlePair(pair) ? value + particleAfter(value, pair) : value;
  });
}

/** Texts by their keys, parsed. */
export type ParsedTexts = ReadonlyMap<string, readonly Span[]>;

export const parsedTexts = (texts: Readonly<Record<string, string>>): ParsedTexts =>
  new Map(Object.entries(texts).map(([key, text]) => [key, parsedText(text)]));

/** The content rules have checked the texts against `wordingKeys`. */
export function createWording(parsed: ParsedTexts): Wording {
  const rich: Wording['rich'] = (key, ...[values]) =>
    (parsed.get(key) ?? []).map(span => ({ ...span, text: filled(span.text, values ?? {}) }));
  return { rich, text: (key, ...values) => plainText(rich(key, ...values)) };
}

/** Edge spaces carry meaning in a frame such as "Source: ", and Markdown would drop them. */
function parsedText(text: string): readonly Span[] {
  const spans = readLine(text, 1, () => {}).rich;
  const tail = text.slice(text.trimEnd().length);
  const last = spans.at(-1);
  return last && tail ? [...spans.slice(0, -1), { ...last, text: last.text + tail }] : spans;
}
