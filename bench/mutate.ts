import type { Guide, GuideRule } from '../src/content/content.ts';
import { readDraft } from '../src/content/draft.ts';
import { openFolder } from '../src/content/files.ts';
import { guideOf } from '../src/content/guide.ts';
import type { GuideFile } from '../src/content/guide-schema.ts';
import { guideProblems } from '../src/content/rules/guide-outcomes.ts';
import { report } from './demands.ts';

/** Flips that change nothing anybody could see, and why. */
const harmless: Readonly<Record<string, string>> = {
  'entry: purpose=web eliminates gwlb':
    'its prior of -6 keeps GWLB last anyway; ruling it out is said for the reason',
  'entry: purpose=internal eliminates cloudfront, gwlb': 'neither can get points for an internal call',
  'entry: reach=local -1 to cloudfront': 'an add-on question: it decides what goes with the outcome',
};

interface Mutant {
  readonly name: string;
  readonly guide: Guide;
}

/** Points with the other sign; what eliminated does nothing. */
const flipped = (rule: GuideRule): GuideRule =>
  rule.points === null ? { ...rule, points: 0 } : { ...rule, points: -rule.points };

/** The guide once for each of its rules, with that rule turned round. */
const mutantsOf = (guide: Guide): readonly Mutant[] =>
  guide.questions.flatMap((question, at) =>
    question.answers.flatMap((answer, which) =>
      answer.rules.map((rule, index) => {
        const answers = question.answers.with(which, {
          ...answer,
          rules: answer.rules.with(index, flipped(rule)),
        });
        const what = rule.points === null ? 'eliminates' : `${rule.points} to`;
        return {
          name: `${guide.id}: ${question.id}=${answer.id} ${what} ${rule.outcomes.join(', ')}`,
          guide: { ...guide, questions: guide.questions.with(at, { ...question, answers }) },
        };
      }),
    ),
  );

const survivors = (id: string, file: GuideFile) => {
  const mutants = mutantsOf(guideOf(id, file));
  const alive = mutants.filter(({ guide }) => guideProblems(guide, file)[Symbol.iterator]().next().done);
  return { count: mutants.length, alive };
};

/** Turns each rule of each guide round and asks the content check; at least 95 % must be noticed. */
export function mutateBench(): boolean {
  const { draft } = readDraft(openFolder(new URL('../content', import.meta.url).pathname));
  return report(
    draft.guides.map(({ id, data }) => {
      const { count, alive } = survivors(id, data);
      for (const { name } of alive)
        console.log(`survives: ${name} (${harmless[name] ?? 'nobody has said why'})`);
      const share = (count - alive.length) / count;
      return [
        `${id}: at least 95 % of ${count} flipped rules are caught`,
        share >= 0.95,
        `${(100 * share).toFixed(1)} %`,
      ];
    }),
  );
}
