import { budgets } from '../../conversation/reply.ts';
import { plain } from '../../conversation/rich-text.ts';
import { type Change, counterfactuals } from '../../recommendation/changes.ts';
import { answering } from '../../recommendation/trail.ts';
import { type Answer, buttonRow, heading, paragraph, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { confidenceOf, someNames } from './names.ts';
import { outcomeName, outcomeNames, stepButton, stepOption, type Walk } from './walk.ts';

/** The answer that a change would give; for one that is taken away, that it is. */
function changedAnswer({ model, scene }: Walk, { question, answer, value }: Change): string {
  const { any, answers } = model.questions[question]!;
  const called = answers[answer]?.answer.called[scene.language] ?? '';
  return any && !(value & (1 << answer))
    ? wordingOf(scene).text('changes.without', { answer: called })
    : called;
}

/** Where a change leads, and how surely where that is not plain; what would be asked after it is left aside. */
function newOutcome(walk: Walk, { standing }: Change): string {
  const confidence = confidenceOf(walk, { ...standing, final: true });
  const names =
    standing.leaders.length > 3
      ? someNames(
          walk,
          standing.leaders.map(outcome => outcomeName(walk, outcome)),
          2,
        )
      : outcomeNames(walk, standing.leaders);
  return confidence.key === 'decided' ? names : `${names} (${confidence.text})`;
}

const changeText = (walk: Walk, change: Change): string =>
  `${changedAnswer(walk, change)} → ${newOutcome(walk, change)}`;

/** A line begins with a capital, names such as gRPC aside. */
const capitalised = (line: string) => line.replace(/^[a-z](?=[a-z ])/, letter => letter.toUpperCase());

/** Changes of one question with the same end are one line. */
export function changeLines(walk: Walk, changes: readonly Change[]): readonly string[] {
  const lines = new Map<string, { readonly end: string; readonly answers: string[] }>();
  for (const change of changes) {
    const end = newOutcome(walk, change);
    const key = `${change.question} ${end}`;
    const line = lines.get(key) ?? { end, answers: [] };
    line.answers.push(changedAnswer(walk, change));
    lines.set(key, line);
  }
  return [...lines.values()].map(({ end, answers }) => `${capitalised(answers.join(', '))} → ${end}`);
}

/** Every single answer that would change the outcome, each to be tried. */
export function changesPage(walk: Walk): Answer {
  const { model, answers, outlook, scene, trail } = walk;
  const wording = wordingOf(scene);
  const title = wording.text('changes.title');
  const changes = counterfactuals(model, answers, outlook).slice(0, budgets.menuOptions);
  const options = changes.map(change =>
    stepOption(
      walk,
      changeText(walk, change).slice(0, budgets.label),
      'q',
      answering(trail, change.question, change.value),
    ),
  );
  return {
    summary: title,
    blocks: [
      heading(title),
      paragraph(wording.rich(changes.length > 0 ? 'changes.intro' : 'changes.none')),
      ...(changes.length > 0
        ? [
            { type: 'list', items: changeLines(walk, changes).map(line => [plain(line)]) } as const,
            { type: 'menu', label: wording.text('recommend.pick-change'), options } as const,
          ]
        : []),
      ...pressedLine(walk),
      ...buttonRow(
        stepButton(walk, wording.text('button.result'), 'n'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
