import { keyOf } from '../language/typed-text.ts';
import type { Knowledge } from './knowledge.ts';
import { type Mention, type Named, namedIn } from './mentions.ts';
import type { Foreign, Sentence } from './reading.ts';
import { asking } from './wording.ts';

/** So many words of a foreign name can stand together. */
const longestForeign = 3;

interface ForeignSpan extends Foreign {
  readonly from: number;
  readonly to: number;
}

function foreignIn(words: readonly string[], foreign: Knowledge['foreign']): readonly ForeignSpan[] {
  const keys = words.map(keyOf);
  const found: ForeignSpan[] = [];
  for (let at = 0; at < keys.length; at++)
    for (let length = Math.min(longestForeign, keys.length - at); length > 0; length--) {
      const key = keys.slice(at, at + length).join('');
      // A Korean particle may follow: "카프카를".
      for (let end = key.length; end >= Math.max(2, key.length - 3); end--) {
        if (end < key.length && key.charCodeAt(end) < 0xac00) continue;
        const sort = foreign.get(key.slice(0, end));
        if (sort)
          found.push({ sort, name: words.slice(at, at + length).join(' '), from: at, to: at + length });
      }
    }
  return found;
}

/** "Azure Kubernetes Service" names nothing of ours: what stands behind another cloud's name is theirs. */
function withoutTheirs(named: Named, foreign: readonly ForeignSpan[]): Named {
  const theirs = ({ from, to }: Mention) =>
    foreign.some(
      other => (from < other.to && other.from < to) || (other.sort !== 'tools' && from === other.to),
    );
  return { ...named, mentions: named.mentions.filter(mention => !theirs(mention)) };
}

/** A sentence with everything that rules look at; `message` is what it stands in. */
export function sentenceFrom(text: string, knowledge: Knowledge, message = text): Sentence {
  const lower = text.toLowerCase();
  const named = namedIn(text, knowledge);
  const foreign = foreignIn(named.words, knowledge.foreign);
  return {
    text,
    lower,
    message,
    named: withoutTheirs(named, foreign),
    foreign: foreign[0] ?? null,
    asks: asking.test(lower),
  };
}
