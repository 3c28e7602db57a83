import { codeOf, createModel } from '../../recommendation/model.ts';
import type { GuideDraft } from '../draft.ts';
import { guideOf } from '../guide.ts';
import { readLine } from '../markdown.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

type Say = (path: readonly PropertyKey[], message: string) => Finding;
type Check = (guide: GuideDraft, say: Say, input: RuleInput) => Iterable<Finding>;

/** The values that occur more than once. */
const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

function* ids({ data }: GuideDraft, say: Say): Iterable<Finding> {
  const lists = [
    ['outcomes', data.outcomes],
    ['questions', data.questions],
    ...data.questions.map(({ id, answers }) => [`answers of “${id}”`, answers] as const),
  ] as const;
  for (const [what, entries] of lists)
    for (const id of repeated(entries.map(each => each.id)))
      yield say(['questions'], `“${id}” stands twice among the ${what}`);
  for (const [at, { id, answers }] of data.questions.entries())
    for (const language of ['en', 'ko'] as const)
      for (const label of repeated(answers.map(({ short }) => short[language])))
        yield say(['questions', at], `two answers of “${id}” have the button “${label}”`);
}

function* references({ data }: GuideDraft, say: Say, { draft }: RuleInput): Iterable<Finding> {
  const outcomes = new Set(data.outcomes.map(({ id }) => id));
  const concepts = new Set(draft.conceptIds);
  for (const [at, outcome] of data.outcomes.entries())
    for (const id of outcome.concepts)
      if (!concepts.has(id)) yield say(['outcomes', at, 'concepts'], `no concept “${id}”`);
  for (const [question, { answers }] of data.questions.entries())
    for (const [answer, { rules }] of answers.entries())
      for (const [rule, { to, eliminates }] of rules.entries())
        for (const id of [...(to ?? []), ...(eliminates ?? [])])
          if (!outcomes.has(id))
            yield say(['questions', question, 'answers', answer, 'rules', rule], `no outcome “${id}”`);
  for (const [at, { when }] of data.companions.entries()) {
    for (const id of [...(when.outcome?.in ?? []), ...(when.outcome?.notIn ?? [])])
      if (!outcomes.has(id)) yield say(['companions', at], `no outcome “${id}”`);
    for (const [id, answers] of Object.entries(when.answers ?? {})) {
      const known = data.questions.find(question => question.id === id)?.answers.map(each => each.id);
      for (const answer of answers)
        if (!known?.includes(answer)) yield say(['companions', at], `no answer “${id}=${answer}”`);
    }
  }
}

/** A condition looks back at a question that takes one answer. */
function* conditions({ data }: GuideDraft, say: Say): Iterable<Finding> {
  for (const [at, { when, answers }] of data.questions.entries()) {
    const earlier = data.questions.slice(0, at).filter(({ choose }) => choose === 'one');
    for (const condition of [...(when ?? []), ...answers.flatMap(answer => answer.when ?? [])]) {
      const asked = earlier.find(({ id }) => id === condition.question);
      if (!asked)
        yield say(['questions', at, 'when'], `no earlier choose-one question “${condition.question}”`);
      const known = [...(asked?.answers.map(({ id }) => id) ?? []), 'unknown'];
      for (const id of [...(condition.in ?? []), ...(condition.notIn ?? [])])
        if (asked && !known.includes(id))
          yield say(['questions', at, 'when'], `no answer “${condition.question}=${id}”`);
    }
  }
}

/** What is ruled out is documented to be impossible, or impossible by definition. */
function* eliminations({ data }: GuideDraft, say: Say): Iterable<Finding> {
  for (const [question, { id, answers }] of data.questions.entries())
    for (const [answer, { id: answerId, rules }] of answers.entries())
      for (const [rule, { eliminates, because, definitional }] of rules.entries())
        if (eliminates && !definitional && readLine(because.en, 1, () => {}).facts.length === 0)
          yield say(
            ['questions', question, 'answers', answer, 'rules', rule],
            `${id}=${answerId} eliminates without a fact; cite one, or say \`definitional: true\``,
          );
}

/** The longest button holds a whole trail in 100 characters, and no two ids share a code. */
function* codes({ id, data }: GuideDraft, say: Say): Iterable<Finding> {
  const groups = [
    ['questions', data.questions.map(question => question.id)],
    ['outcomes', data.outcomes.map(outcome => outcome.id)],
    ...data.questions.map(
      (question, at) =>
        [
          ['questions', at],
          [...question.answers.map(answer => `${question.id}/${answer.id}`), `${question.id}/unknown`],
        ] as const,
    ),
  ] as const;
  for (const [path, names] of groups)
    for (const code of repeated(names.map(codeOf)))
      yield say(
        typeof path === 'string' ? [path] : path,
        `${names.filter(name => codeOf(name) === code).join(' and ')} have the same code: rename one`,
      );
  const { questions } = createModel(guideOf(id, data));
  const steps = questions.map(({ any, answers }) => 2 + 2 + 1 + 2 * (any ? answers.length : 1));
  // Version, kind, language, the letter of the command, four announced outcomes and a view with two codes stand around it.
  const longest = '1fk:g//=//'.length + id.length + steps.reduce((sum, each) => sum + each, 0) + 4 * 2 + 5;
  if (longest > 100)
    yield say([], `a button would need ${longest} of 100 characters: fewer or shorter questions`);
}

function* sources(guide: GuideDraft, say: Say, { draft, texts }: RuleInput): Iterable<Finding> {
  const says = new Map(draft.facts.map(({ id, fact }) => [id, fact.says]));
  const cited = texts
    .filter(({ file, language }) => file === guide.file && language === 'en')
    .flatMap(({ passage }) => passage.facts);
  for (const { id, line } of new Map(cited.map(each => [each.id, each])).values())
    if (says.has(id) && !says.get(id))
      yield { ...say([], `the decision record needs a sentence for ${id}: \`says\` in facts`), line };
}

const checks: readonly Check[] = [ids, references, conditions, eliminations, codes, sources];

function* find(input: RuleInput): Iterable<Finding> {
  for (const guide of input.draft.guides) {
    const say: Say = (path, message) => ({ file: guide.file, line: guide.lineOf(path), message });
    for (const check of checks) yield* check(guide, say, input);
  }
}

export const guides: Rule = {
  demands: 'a guide names what exists, cites what it rules out and fits into its buttons',
  severity: 'error',
  find,
};
