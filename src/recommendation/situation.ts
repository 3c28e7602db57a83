import type { Guide } from '../content/content.ts';
import type { Cue, Model } from './model.ts';
import type { Step, Trail } from './trail.ts';

/** A word of what was said; words of different clauses do not belong together. */
interface Word {
  readonly text: string;
  /** As it was written. */
  readonly shown: string;
  readonly clause: number;
}

/** Where a cue was found: the words from `from` to `to`, `size` of which it names. */
interface Match {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

interface Understood extends Match {
  readonly question: number;
  readonly answer: number;
}

/** A situation as answers, with the words that said so. */
export interface Situation {
  readonly trail: Trail;
  /** By question, as they were said. */
  readonly words: ReadonlyMap<number, readonly string[]>;
}

const longest = 60;
/** So many other words may stand between the words of a cue. */
const gap = 2;
/** So near a negation turns round what was said. */
const reach = 2;

const clauses = /[.,;:!?\n]|\s-\s/;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’+/&-]*/gu;
const hangul = /\p{Script=Hangul}/u;
/** A Korean one may go on ("안써요"), an English one is a word of its own: "nodes" says no to nothing. */
const negations =
  /^(?:(?:없|아니|않|못|말고|싫|필요없|불필요|빼고|안(?:$|쓰|써|쓸|하|해|할|되|돼|될|필)).*|no|not|without|never|don't|dont|doesn't|isn't|aren't|won't|can't|cannot|avoid)$/u;

const wordsIn = (said: string): readonly Word[] =>
  said
    .normalize('NFC')
    .replaceAll('’', "'")
    .split(clauses)
    .flatMap((part, clause) =>
      (part.match(wordPattern) ?? []).map(shown => ({ text: shown.toLowerCase(), shown, clause })),
    )
    .slice(0, longest);

/** A Korean word of a cue begins a word that was said; a Latin one is it, with `*` its beginning, particles aside. */
function isSaid(alternative: string, { text }: Word): boolean {
  if (hangul.test(alternative)) return text.startsWith(alternative);
  if (alternative.endsWith('*')) return text.startsWith(alternative.slice(0, -1));
  return (
    text === alternative || (text.startsWith(alternative) && hangul.test(text[alternative.length] ?? ''))
  );
}

/** The cue from a word on: each of its words in order, in one clause. */
function matchFrom(cue: Cue, words: readonly Word[], from: number): Match | null {
  let at = from;
  for (const [index, alternatives] of cue.entries()) {
    const last = index === 0 ? from : at + 1 + gap;
    let found = index === 0 ? from : at + 1;
    while (found <= last && !alternatives.some(each => words[found] && isSaid(each, words[found]!))) found++;
    if (found > last || words[found]?.clause !== words[from]?.clause) return null;
    at = found;
  }
  return { from, to: at, size: cue.length };
}

/** "GPU는 필요 없어요" does not ask for a GPU, unless the cue says no itself. */
function isNegated(cue: Cue, words: readonly Word[], { from, to }: Match): boolean {
  if (cue.flat().some(word => negations.test(word))) return false;
  const near = words.slice(Math.max(0, from - reach), to + 1 + reach);
  const { clause } = words[from]!;
  return near.some((word, index) => {
    const at = Math.max(0, from - reach) + index;
    const korean = hangul.test(word.text);
    // Korean says no afterwards, English before.
    return word.clause === clause && negations.test(word.text) && (korean ? at > from : at < from);
  });
}

function matchesOf(model: Model, words: readonly Word[]): readonly Understood[] {
  return model.questions.flatMap(({ answers }, question) =>
    answers.flatMap(({ cues }, answer) =>
      cues.flatMap(cue =>
        [...words.keys()].flatMap(from => {
          const match = matchFrom(cue, words, from);
          return match && !isNegated(cue, words, match) ? [{ ...match, question, answer }] : [];
        }),
      ),
    ),
  );
}

const overlap = (a: Match, b: Match) => a.from <= b.to && b.from <= a.to;

/** Within a question the longer cue wins where two overlap; two answers that contradict each other are none. */
function decided(model: Model, matches: readonly Understood[], question: number): readonly Understood[] {
  const mine = matches.filter(match => match.question === question);
  const strongest = mine.filter(
    match =>
      !mine.some(
        other => other.size > match.size && (overlap(other, match) || !model.questions[question]?.any),
      ),
  );
  const answers = new Set(strongest.map(({ answer }) => answer));
  return model.questions[question]?.any || answers.size === 1 ? strongest : [];
}

/** What a text says of a guide's questions; an empty trail where it says nothing. Linear in its words. */
export function situationIn(model: Model, said: string): Situation {
  const words = wordsIn(said);
  const matches = matchesOf(model, words);
  const quotes = new Map<number, readonly string[]>();
  const trail = model.questions.flatMap(({ any }, question): Step[] => {
    const found = decided(model, matches, question);
    if (found.length === 0) return [];
    const spans = found.map(({ from, to }) =>
      words
        .slice(from, to + 1)
        .map(({ shown }) => shown)
        .join(' '),
    );
    quotes.set(question, [...new Set(spans)]);
    const answers = [...new Set(found.map(({ answer }) => answer))];
    const value = any ? answers.reduce((bits, answer) => bits | (1 << answer), 0) : (answers[0] ?? 0);
    return [{ question, value, prefilled: true, finished: !any }];
  });
  return { trail, words: quotes };
}

const folded = (text: string) => text.normalize('NFC').toLowerCase();

/** Where a text names a guide: at its beginning, or somewhere. */
function naming(
  { id, words, name }: Guide,
  text: string,
): { readonly first: string; readonly within: boolean } {
  const said = folded(text);
  const names = [id, ...words, name.ko, name.en].map(folded).sort((a, b) => b.length - a.length);
  const begins = (word: string) => said.startsWith(word) && !/^[\p{L}\p{N}]/u.test(said.slice(word.length));
  return { first: names.find(begins) ?? '', within: names.some(word => said.includes(word)) };
}

/** The guide that a text is about and what it says of its questions; null where that is not clear. */
export function situated(
  models: Iterable<Model>,
  text: string,
): { readonly model: Model; readonly situation: Situation } | null {
  const all = [...models].map(model => {
    const { first, within } = naming(model.guide, text);
    const situation = situationIn(model, text.slice(first.length));
    return { model, first, situation, weight: 2 * situation.trail.length + (within ? 1 : 0) };
  });
  const named = all.filter(({ first }) => first !== '');
  const [best, second] = (named.length > 0 ? named : all).sort((a, b) => b.weight - a.weight);
  if (!best || (named.length !== 1 && (best.weight === 0 || best.weight === second?.weight))) return null;
  return { model: best.model, situation: best.situation };
}
