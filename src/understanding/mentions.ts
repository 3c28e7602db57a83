import type { Content } from '../content/content.ts';
import { keyOf } from '../language/typed-text.ts';
import { cut, meaningBeside, type Piece, wordsOf } from '../lookup/cut.ts';
import { isEveryday, type SearchIndex } from '../lookup/search-index.ts';

/** A concept that a sentence names. */
export interface Mention {
  readonly concept: string;
  /** As it was written, as a key. */
  readonly key: string;
  /** The words of the sentence that it takes, from `from` up to before `to`. */
  readonly from: number;
  readonly to: number;
  /** No everyday word: nobody who talks of something else would say it. */
  readonly sure: boolean;
  /** The name of a product: everyday terms are Korean in Korean. */
  readonly product: boolean;
  /** Only where something is: "in ECS", "ECS에서". */
  readonly context: boolean;
  /** Read from an ambiguous word by what stands beside it. */
  readonly decided: boolean;
}

export interface Named {
  readonly words: readonly string[];
  /** In the order of the sentence. */
  readonly mentions: readonly Mention[];
  /** The words that name nothing and are no mere wording, as keys. */
  readonly unknown: readonly string[];
}

export interface Vocabulary {
  readonly index: SearchIndex;
  readonly concepts: Content['concepts'];
  readonly everyday: ReadonlySet<string>;
}

const placing = new Set(['in', 'on', 'within', 'inside', 'under', 'using', 'into', 'via', 'behind']);
const placed = /^(?:에서|에|에선|에서는|에서도|용|위|위에서|안에서|에게)/;
// "ExecutionRole" is two words to whoever reads it.
const camel = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;

/** What an ambiguous word means beside these concepts: as its entry says, else the one meaning that is related to them. */
function decide(
  word: Extract<Piece, { kind: 'ambiguous' }>['word'],
  beside: readonly string[],
  vocabulary: Vocabulary,
): string | null {
  const { concepts, index } = vocabulary;
  const [said, ...more] = meaningBeside(word, beside, index);
  if (said !== undefined && more.length === 0) return said;
  const related = word.meanings.filter(meaning =>
    beside.some(
      id =>
        id !== meaning &&
        (concepts.get(id)?.related.includes(meaning) || concepts.get(meaning)?.related.includes(id)),
    ),
  );
  return related.length > 0 && word.meanings.length > 1 ? related[0]! : null;
}

const isEverydayTerm = (id: string, { concepts }: Vocabulary): boolean => {
  const concept = concepts.get(id);
  return concept !== undefined && isEveryday(concept);
};

export function namedIn(sentence: string, vocabulary: Vocabulary): Named {
  const text = sentence.replace(camel, ' ');
  const words = wordsOf(text);
  const pieces = cut(text, vocabulary.index);
  const named = pieces.flatMap(piece => (piece.kind === 'name' ? [piece.concept] : []));
  const mentions: Mention[] = [];
  const unknown: string[] = [];
  for (const piece of pieces) {
    const key = words.slice(piece.from, piece.to).map(keyOf).join('');
    if (piece.kind === 'other') unknown.push(key);
    if (piece.kind !== 'name' && piece.kind !== 'ambiguous') continue;
    const concept = piece.kind === 'name' ? piece.concept : decide(piece.word, named, vocabulary);
    if (concept === null) continue;
    const bare = piece.stuck === '' ? key : key.slice(0, -piece.stuck.length);
    const before = words[piece.from - 1]?.toLowerCase() ?? '';
    mentions.push({
      concept,
      key: bare,
      from: piece.from,
      to: piece.to,
      product: piece.kind === 'name' && piece.proper && !isEverydayTerm(concept, vocabulary),
      sure: piece.kind === 'name' && !vocabulary.everyday.has(bare),
      context:
        placing.has(before) ||
        (before === 'aws' && placing.has(words[piece.from - 2]?.toLowerCase() ?? '')) ||
        placed.test(piece.stuck),
      decided: piece.kind === 'ambiguous',
    });
  }
  return { words, mentions, unknown };
}

/** The concepts of mentions, each once, in order. */
export const conceptsOf = (mentions: readonly Mention[]): readonly string[] => [
  ...new Set(mentions.map(({ concept }) => concept)),
];
