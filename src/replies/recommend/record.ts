import { plain, plainText, type RichText } from '../../conversation/rich-text.ts';
import { questionApplies } from '../../recommendation/answers.ts';
import { counterfactuals } from '../../recommendation/changes.ts';
import { companionsOf } from '../../recommendation/companions.ts';
import { differences, eliminationsOf, rulesFor } from '../../recommendation/explanation.ts';
import type { Step } from '../../recommendation/trail.ts';
import { type Answer, paragraph, wordingOf } from '../scene.ts';
import { changeLines } from './changes.ts';
import { answersIn, confidenceOf, partsText, quoted } from './names.ts';
import { createReferences, type References } from './references.ts';
import { reasonsOf } from './result.ts';
import { mostEquals, outcomeName, outcomeNames, type Walk } from './walk.ts';
import { othersOf } from './why-not.ts';

const minus = '\u2212';
const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map(cells => row(...cells))].join('\n');
const list = (items: readonly string[]) => items.map(item => `- ${item}`).join('\n');
const sentence = (rich: RichText) => {
  const text = plainText(rich);
  return /[.?!]$/.test(text) ? text : `${text}.`;
};

/** An answer in full, in the voice of the record. */
function answerText(walk: Walk, step: Step): string {
  const { model, scene } = walk;
  if (step.value === model.questions[step.question]?.unknown) return wordingOf(scene).text('record.not-sure');
  return answersIn(walk, step)
    .map(called => fullWording(walk, step.question, called))
    .join(', ');
}

/** Every question and what was answered, or why it was not asked. */
function context(walk: Walk): string {
  const { model, trail, answers, outlook, scene } = walk;
  const wording = wordingOf(scene);
  const rows = model.questions.map(({ question }, at) => {
    const step = trail.find(each => each.question === at);
    const open = outlook.open.includes(at) ? 'record.open' : 'record.not-asked';
    const applies = questionApplies(at, model, answers.values) !== 'no';
    const told = step ? answerText(walk, step) : wording.text(applies ? open : 'record.not-applicable');
    return [question.ask[scene.language], told];
  });
  return table([wording.text('record.question'), wording.text('record.answer')], rows);
}

/** The full wording of an answer that is called something shorter. */
function fullWording({ model, scene }: Walk, question: number, called: string): string {
  const found = model.guide.questions[question]?.answers.find(
    answer => answer.called[scene.language] === called,
  );
  return found?.label[scene.language] ?? called;
}

function reasons(walk: Walk, references: References): string {
  const { scene, outlook } = walk;
  return outlook.leaders
    .flatMap(outcome => reasonsOf(walk, outcome))
    .filter((each, at, all) => all.findIndex(other => other.rule === each.rule) === at)
    .map(({ rule }, at) => {
      const because = rule.because[scene.language];
      const points = rule.points === null ? '' : ` (+${rule.points})`;
      return `${at + 1}. ${sentence(because.rich)}${points}${references.to(because)}`;
    })
    .join('\n');
}

/** Every other outcome once: how far behind and where, or which answer ruled it out. */
function alternatives(walk: Walk, references: References): string {
  const { model, answers, outlook, scene } = walk;
  const wording = wordingOf(scene);
  const leader = outlook.ranking[0] ?? 0;
  const rows = othersOf(walk).map(outcome => {
    const [ruledOut] = eliminationsOf(model, answers, outcome);
    if (ruledOut) {
      const because = ruledOut.rule.because[scene.language];
      const answer = quoted(walk, ruledOut.answer.called[scene.language]);
      return [
        outcomeName(walk, outcome),
        wording.text('record.ruled-out'),
        `${answer}: ${sentence(because.rich)}${references.to(because)}`,
      ];
    }
    const parts = differences(model, answers, leader, outcome);
    const margin = (outlook.scores[leader] ?? 0) - (outlook.scores[outcome] ?? 0);
    const against = rulesFor(model, answers, outcome).filter(({ rule }) => (rule.points ?? 0) < 0);
    const cited = references.to(...against.map(({ rule }) => rule.because[scene.language]));
    return [
      outcomeName(walk, outcome),
      String(margin).replace('-', minus),
      `${partsText(walk, parts)}${cited}`,
    ];
  });
  return table(
    [wording.text('record.option'), wording.text('record.behind'), wording.text('record.where')],
    rows,
  );
}

function confidence(walk: Walk): string {
  const { outlook, scene } = walk;
  const { text: word } = confidenceOf(walk, outlook);
  const text = word.replace(/^./, first => first.toUpperCase());
  return outlook.margin === null || outlook.margin === 0
    ? wordingOf(scene).text('record.sure', { confidence: text })
    : wordingOf(scene).text('record.sure-by', { confidence: text, margin: outlook.margin });
}

function recordText(walk: Walk, date: string): string {
  const { model, answers, outlook, scene } = walk;
  const { language } = scene;
  const wording = wordingOf(scene);
  const references = createReferences(scene);
  const names = outcomeNames(walk, outlook.leaders);
  const decided = outlook.final && outlook.leaders.length === 1;
  const status = wording.text(outlook.final ? 'record.proposed' : 'record.provisional');
  // What goes with an outcome is of use once there is one, or a few equals.
  const companions =
    outlook.final && outlook.leaders.length <= mostEquals
      ? new Set(outlook.leaders.flatMap(outcome => companionsOf(model, answers, outcome)))
      : [];
  const because = reasons(walk, references);
  const others = alternatives(walk, references);
  const beside = Array.from(
    companions,
    ({ say }) => `${sentence(say[language].rich)}${references.to(say[language])}`,
  );
  const revisit = changeLines(walk, counterfactuals(model, answers, outlook));
  const section = (title: string, body: string) => (body === '' ? [] : [`## ${title}`, body]);
  return [
    `# ${wording.text('record.title', { record: model.guide.record[language], outcome: names })}`,
    list([
      `${wording.text('record.status')}: ${status}`,
      `${wording.text('record.date')}: ${date}`,
      `${wording.text('record.confidence')}: ${confidence(walk)}`,
    ]),
    ...section(wording.text('record.context'), context(walk)),
    ...section(
      wording.text('record.decision'),
      decided ? wording.text('record.use', { outcome: names }) : wording.text('record.not-decided'),
    ),
    ...section(wording.text('record.reasons'), because),
    ...section(wording.text('record.alternatives'), others),
    ...section(wording.text('record.companions'), list(beside)),
    ...section(wording.text('record.revisit'), list(revisit)),
    ...section(references.title(), references.lines()),
    wording.text('record.made-with', { guide: model.guide.name[language] }),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The decision as a Markdown file that can be committed: complete, without the names of people. */
export function recordPage(walk: Walk): Answer {
  const wording = wordingOf(walk.scene);
  const date = walk.scene.now.toISOString().slice(0, 10);
  const text = wording.text('recommend.record-ready');
  return {
    summary: text,
    blocks: [paragraph([plain(text)])],
    files: [{ name: `${date}-${walk.model.guide.id}.md`, text: recordText(walk, date) }],
  };
}
