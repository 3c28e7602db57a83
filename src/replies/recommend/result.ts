import { type Button, budgets } from '../../conversation/reply.ts';
import { plain, type RichText } from '../../conversation/rich-text.ts';
import { prospects } from '../../recommendation/changes.ts';
import { type Applied, eliminationsOf, reasonsFor } from '../../recommendation/explanation.ts';
import { unansweredCount } from '../../recommendation/foresight.ts';
import { footnote } from '../footnote.ts';
import { type Answer, buttonRow, heading, paragraph, wordingOf } from '../scene.ts';
import { changeLines } from './changes.ts';
import { changedLine, droppedNotice, pressedLine } from './footer.ts';
import { confidenceOf, someNames } from './names.ts';
import { tiePage } from './tie.ts';
import { undecidedPage } from './undecided.ts';
import { answeredCount, answeredText, mostEquals, outcomeName, stepButton, type Walk } from './walk.ts';

const mostLines = 5;

/** What speaks for the outcome; where everything else was ruled out, why that was. */
export function reasonsOf({ model, answers, outlook }: Walk, outcome: number): readonly Applied[] {
  const reasons = reasonsFor(model, answers, outcome);
  if (reasons.length > 0) return reasons;
  const out = model.guide.outcomes
    .map((_outcome, at) => at)
    .filter(at => !outlook.ranking.includes(at))
    .flatMap(at => eliminationsOf(model, answers, at));
  return [...new Map(out.map(each => [each.rule, each])).values()];
}

export const reasonText = ({ scene }: Walk, { rule, answer }: Pick<Applied, 'rule' | 'answer'>): RichText => [
  ...rule.because[scene.language].rich,
  plain(` (${answer.called[scene.language]})`),
];

/** How sure it is, after how many answers, and what is left. */
function certainty(walk: Walk): string {
  const { outlook, model, answers, scene } = walk;
  const wording = wordingOf(scene);
  const given = answeredText(walk);
  const margin = outlook.margin ?? 0;
  const [, second] = outlook.ranking;
  const said =
    second === undefined
      ? wording.text('result.alone', { answers: given })
      : confidenceOf(walk, outlook).key === 'close'
        ? wording.text('result.close', { margin, second: outcomeName(walk, second) })
        : wording.text('result.decided', { answers: given, margin });
  const left = unansweredCount(model, answers);
  return left > 0 ? `${said} ${wording.text('result.left', { count: left })}` : said;
}

const pageButtons = (walk: Walk): readonly Button[] => {
  const wording = wordingOf(walk.scene);
  return [
    stepButton(walk, wording.text('button.why-not'), 'w0'),
    stepButton(walk, wording.text('button.changes'), 'c'),
    stepButton(walk, wording.text('button.record'), 'r'),
    stepButton(walk, wording.text('button.more'), 'm'),
    stepButton(walk, wording.text('button.start-over'), 's', []),
  ];
};

function finalPage(walk: Walk, outcome: number): Answer {
  const wording = wordingOf(walk.scene);
  const title = wording.text('result.title', { outcome: outcomeName(walk, outcome) });
  const reasons = reasonsOf(walk, outcome).slice(0, mostLines);
  const facts = reasons.flatMap(({ rule }) => rule.because[walk.scene.language].facts.map(({ id }) => id));
  return {
    summary: `${title}. ${certainty(walk)}`.slice(0, budgets.summary),
    blocks: [
      ...droppedNotice(walk),
      heading(title),
      paragraph([plain(certainty(walk))]),
      ...(reasons.length > 0
        ? [{ type: 'list', items: reasons.map(reason => reasonText(walk, reason)) } as const]
        : []),
      ...footnote(facts, null, walk.scene),
      ...changedLine(walk),
      ...pressedLine(walk),
      ...buttonRow(...pageButtons(walk)),
    ],
  };
}

/** Who is level, where nobody leads. */
function levelText(walk: Walk): string {
  const names = walk.outlook.leaders.map(outcome => outcomeName(walk, outcome));
  return wordingOf(walk.scene).text('recommend.level', { names: someNames(walk, names, 3) });
}

/** At most so many lines, and how many more there are. */
function someLines({ scene }: Walk, lines: readonly string[]): readonly string[] {
  const count = lines.length - mostLines;
  const more = count > 0 ? [wordingOf(scene).text('result.more-changes', { count })] : [];
  return [...lines.slice(0, mostLines), ...more];
}

/** Asked for before the end: who leads, and which answers would still change that. */
function provisionalPage(walk: Walk): Answer {
  const { outlook, model, answers, scene } = walk;
  const wording = wordingOf(scene);
  const alone = outlook.leaders.length === 1;
  const title = alone
    ? wording.text('result.provisional', { outcome: outcomeName(walk, outlook.leaders[0]!) })
    : wording.text('result.no-leader');
  const changes = alone ? someLines(walk, changeLines(walk, prospects(model, answers, outlook))) : [];
  const values = { answered: answeredCount(walk), left: outlook.open.length };
  return {
    summary: title.slice(0, budgets.summary),
    blocks: [
      ...droppedNotice(walk),
      heading(title),
      paragraph(wording.rich('recommend.progress', values)),
      ...(alone ? [] : [paragraph([plain(levelText(walk))])]),
      ...(changes.length > 0 ? [{ type: 'list', items: changes.map(line => [plain(line)]) } as const] : []),
      ...pressedLine(walk),
      ...buttonRow(
        stepButton(walk, wording.text('button.keep-answering'), 'q'),
        stepButton(walk, wording.text('button.why-not'), 'w0'),
        stepButton(walk, wording.text('button.record'), 'r'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}

/** What the answers come to, proved or so far. */
export function resultPage(walk: Walk): Answer {
  const { outlook } = walk;
  if (!outlook.final) return provisionalPage(walk);
  const [first, second] = outlook.leaders;
  if (outlook.leaders.length > mostEquals || first === undefined) return undecidedPage(walk);
  return second === undefined ? finalPage(walk, first) : tiePage(walk);
}
