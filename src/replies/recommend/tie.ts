import { budgets } from '../../conversation/reply.ts';
import { plain, type RichText, strong } from '../../conversation/rich-text.ts';
import type { Model } from '../../recommendation/model.ts';
import { footnote } from '../footnote.ts';
import { type Answer, button, buttonRow, heading, paragraph, wordingOf } from '../scene.ts';
import { changedLine, droppedNotice, pressedLine } from './footer.ts';
import { comparisonOf } from './versus.ts';
import { answeredText, outcomeNames, stepButton, type Walk } from './walk.ts';

const mostRows = 3;

/** The first question without an answer of its own that would tell the equals apart. */
export function separatingQuestion(
  { questions }: Model,
  { answers, outlook: { leaders } }: Pick<Walk, 'answers' | 'outlook'>,
): number | null {
  const at = questions.findIndex(({ unknown, answers: its }, question) => {
    const value = answers.values[question] ?? null;
    const tellsApart = its.some(({ effect: { weights } }) =>
      leaders.some(outcome => weights[outcome] !== weights[leaders[0] ?? 0]),
    );
    return tellsApart && value === unknown;
  });
  return at < 0 ? null : at;
}

/** Equals, shown as equals: what separates them is a question not answered, or how they differ. */
export function tiePage(walk: Walk): Answer {
  const { model, outlook, scene } = walk;
  const wording = wordingOf(scene);
  const names = outcomeNames(walk, outlook.leaders);
  const isPair = outlook.leaders.length === 2;
  const title = wording.text(isPair ? 'tie.title' : 'tie.title-many', { names });
  const points = outlook.scores[outlook.leaders[0] ?? 0] ?? 0;
  const line = wording.text('tie.line', { answers: answeredText(walk), points });
  const question = separatingQuestion(model, walk);
  const compared = comparisonOf(walk, outlook.leaders);
  const rows = compared?.rows.slice(0, mostRows) ?? [];
  const items: RichText[] = [
    ...(question === null
      ? []
      : [
          wording.rich('tie.question', {
            question: model.guide.questions[question]?.ask[scene.language] ?? '',
          }),
        ]),
    ...rows.map(({ name, cells }): RichText => [strong(name), plain(': '), ...cells]),
  ];
  const separates = wording.text(items.length > 0 ? 'tie.separates' : isPair ? 'tie.even' : 'tie.even-many');
  return {
    summary: `${title}. ${line}`.slice(0, budgets.summary),
    blocks: [
      ...droppedNotice(walk),
      heading(title.slice(0, budgets.heading)),
      paragraph([plain(`${line} ${separates}`)]),
      ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
      ...footnote(compared?.facts ?? [], null, scene),
      ...changedLine(walk),
      ...pressedLine(walk),
      ...buttonRow(
        ...(compared
          ? [button(scene, wording.text('button.full-comparison'), compared.command)]
          : [stepButton(walk, wording.text('button.why-not'), 'w0')]),
        stepButton(walk, wording.text('button.edit'), 'e'),
        stepButton(walk, wording.text('button.record'), 'r'),
        stepButton(walk, wording.text('button.more'), 'm'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
