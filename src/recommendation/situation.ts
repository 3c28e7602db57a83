import type { Guide } from '../content/content.ts';
import {
  type Cue,
  cueFrom,
  leadOf,
  leadsOf,
  type Match,
  matchesIn,
  type Word,
  wordsIn,
} from '../language/cues.ts';
import { negationIn } from '../language/negation.ts';
import type { Model } from './model.ts';
import type { Step, Trail } from './trail.ts';

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

function matchesOf(model: Model, words: readonly Word[]): readonly Understood[] {
  const leads = new Set(words.map(({ text }) => leadOf(text)));
  const all = model.questions.flatMap(({ answers }, question) =>
    answers.flatMap(({ cues }, answer) =>
      cues.flatMap((cue): (Understood & { cue: Cue })[] =>
        leadsOf(cue).some(lead => leads.has(lead))
          ? matchesIn(cue, words).map(match => ({ ...match, question, answer, cue }))
          : [],
      ),
    ),
  );
  const isNegated = negationIn(words);
  return all.filter(({ cue, ...match }) => {
    const others = all.filter(other => other.question !== match.question || other.answer !== match.answer);
    return !isNegated(cue, match, others);
  });
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

/** "entry-level" is a word of its own and names no entry. */
const goesOn = /^[-'’_]?[\p{L}\p{N}]/u;

/** Whether a text names a guide somewhere, in whole words. */
const isNamed = (names: readonly string[], words: readonly Word[]) =>
  names.some(name => matchesIn(cueFrom(name), words).some(({ from, to, size }) => to - from < size));

/** Where a text names a guide: at its beginning, or somewhere. */
function naming(
  { id, words, name }: Guide,
  said: string,
): { readonly first: string; readonly within: boolean } {
  const lower = said.toLowerCase();
  const names = [id, ...words, name.ko, name.en].map(folded).sort((a, b) => b.length - a.length);
  const begins = (word: string) => lower.startsWith(word) && !goesOn.test(lower.slice(word.length));
  return { first: names.find(begins) ?? '', within: isNamed(names, wordsIn(said)) };
}

/** The guide that a text is about and what it says of its questions; null where that is not clear. */
export function situated(
  models: Iterable<Model>,
  text: string,
): { readonly model: Model; readonly situation: Situation } | null {
  // Decomposed Hangul is longer than the names it is compared with.
  const said = text.normalize('NFC');
  const all = [...models].map(model => {
    const { first, within } = naming(model.guide, said);
    const situation = situationIn(model, said.slice(first.length));
    const understood = situation.trail.length;
    // A name somewhere decides between guides that something was said of; by itself it begins nothing.
    return { model, first, situation, weight: understood > 0 && within ? understood + 0.5 : understood };
  });
  const named = all.filter(({ first }) => first !== '');
  const [best, second] = (named.length > 0 ? named : all).sort((a, b) => b.weight - a.weight);
  if (!best || (named.length !== 1 && (best.weight === 0 || best.weight === second?.weight))) return null;
  return { model: best.model, situation: best.situation };
}
