import { type Cue, cueFrom, type Match, matchesIn, type Word } from './cues.ts';

/** So near a negation turns round what was said, whatever stands between. */
const reach = 2;

const hangul = /\p{Script=Hangul}/u;
/** A Korean one may go on ("안써요"), an English one is a word of its own: "nodes" says no to nothing. */
const negations =
  /^(?:(?:없|아니|아닌|아닐|아닙|아님|않|못|말고|말자|말아|말라|마세요|싫|필요없|불필요|빼고|대신|제외|금지|불가|배제|여부|미정|안(?:$|쓰|써|쓸|씁|씀|하|해|할|되|돼|될|됩|필)).*|no|not|nor|neither|without|never|dont|doesnt|isnt|cant|wont|\p{L}+n't|cannot|avoid)$/u;
/** "Not only" and "no doubt" deny nothing. */
const emphases = new Set(['only', 'just', 'merely', 'doubt', 'question', 'matter']);

/** What English says afterwards. */
const refusals = [
  'out question',
  'off table',
  'ruled out',
  "not|no|never|isn't|aren't|wasn't|won't needed|required|necessary|mandatory|essential|wanted|desired|planned|possible|allowed|acceptable|option|requirement|must|true|case",
].map(cueFrom);
/** Only at the end: "websockets that don't need a GPU" refuses no websockets. */
const lastRefusal = cueFrom(
  "don't|doesn't|won't|isn't|aren't|can't|cannot|never|not want|need|use|like|have|allow",
);

/** What turns a "no" round once more: nothing is clear then. */
const doubles = [
  '없이는|없인$|없으면|않으면|말고는 안|못|없|불가|힘들|어려|곤란',
  '없는|않은|않는|싫은 건|게|것|것은|거 아니|아닌|아닙|아님|아냐',
  "no|not|never|can't|cannot|don't|won't|couldn't without",
].map(cueFrom);

/** English joins sentences with these; Korean ends them with a verb, after which another subject may follow. */
const conjunctions =
  /^(?:and|but|so|because|since|while|although|though|however|then|whereas|yet|plus|if|when)$/u;
const endings =
  /(?:(?<![말최])고|지만|[는은한인던큰된]데|며|니까|므로|[해아어라워여려져써봐돼]서|니다|[해어아에예세죠데고구여워져써돼와]요)$/u;
/** "쓰고 싶지 않아요" is one verb. */
const auxiliaries = /^(?:싶|있|나서)/u;

/** What joins a word to the next of a list, so that one "no" is said of both. */
const particles = /(?<!하|정)(?:와|과|나|랑|도)$/u;
const disjunctions = /^(?:or|nor)$/u;

interface Negation extends Match {
  /** Korean says no afterwards, English mostly before. */
  readonly of: 'before' | 'after';
  readonly reach: number;
}

function negationsIn(words: readonly Word[]): readonly Negation[] {
  const single = [...words.keys()].flatMap((at): Negation[] => {
    const { text } = words[at]!;
    if (!negations.test(text)) return [];
    return [{ from: at, to: at, size: 1, of: hangul.test(text) ? 'before' : 'after', reach }];
  });
  const last = matchesIn(lastRefusal, words).filter(({ to }) => words[to + 1]?.clause !== words[to]!.clause);
  return [
    ...single,
    ...[...refusals.flatMap(refusal => matchesIn(refusal, words)), ...last].map(
      (match): Negation => ({ ...match, of: 'before', reach: 0 }),
    ),
  ];
}

/** Whether a sentence ends with a word, or a new one begins. */
function ends(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  return conjunctions.test(text) || (endings.test(text) && !auxiliaries.test(words[at + 1]?.text ?? ''));
}

const anyBetween = (from: number, to: number, is: (at: number) => boolean) => {
  for (let at = from; at < to; at++) if (is(at)) return true;
  return false;
};

/** Whether a negation after a match is said of it. */
function saidOfBefore({ to }: Match, no: Negation, words: readonly Word[], others: readonly Match[]) {
  if (no.from <= to + no.reach) return true;
  if (anyBetween(to, no.from, at => ends(words, at))) return false;
  return particles.test(words[to]!.text) || !others.some(({ from }) => from > to && from <= no.from);
}

/** Whether a negation before a match is said of it. */
function saidOfAfter({ from }: Match, no: Negation, words: readonly Word[], others: readonly Match[]) {
  if (no.from >= from - no.reach) return true;
  if (emphases.has(words[no.from + 1]!.text) || anyBetween(no.from, from, at => ends(words, at)))
    return false;
  return (
    disjunctions.test(words[from - 1]!.text) || !others.some(other => other.to >= no.from && other.to < from)
  );
}

/**
 * Whether a text takes back what a cue in it says: "GPU는 필요 없어요" asks for no GPU. A cue that says no itself is
 * taken back by a second no only. A negation reaches as far as its clause, unless one of the other matches stands
 * between; where in doubt nothing was said.
 */
export function negationIn(
  words: readonly Word[],
): (cue: Cue, match: Match, others: readonly Match[]) => boolean {
  const all = negationsIn(words);
  const twice = doubles.flatMap(double => matchesIn(double, words));
  return (cue, match, others) => {
    if (cue.flat().some(word => negations.test(word)))
      return twice.some(({ from, to }) => from <= match.to && match.from <= to);
    const { clause } = words[match.from]!;
    return all.some(no => {
      if (words[no.from]!.clause !== clause) return false;
      return no.of === 'before'
        ? no.from > match.from && saidOfBefore(match, no, words, others)
        : no.from < match.to && saidOfAfter(match, no, words, others);
    });
  };
}
