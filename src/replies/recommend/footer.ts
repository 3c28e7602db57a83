import type { Block } from '../../conversation/reply.ts';
import { isPressed } from '../../recommendation/trail.ts';
import { plainFootnote } from '../footnote.ts';
import { wordingOf } from '../scene.ts';
import { answersIn, quoted, someNames } from './names.ts';
import { answerIn, outcomeName, outcomeNames, questionIn, type Walk } from './walk.ts';

/** Who leads, and who could still overtake; from the second question on. */
export function leaderLine(walk: Walk): readonly Block[] {
  const { outlook, scene } = walk;
  const wording = wordingOf(scene);
  if (walk.trail.length === 0) return [];
  const [leader, ...others] = outlook.leaders;
  if (leader === undefined || others.length > 0) return [plainFootnote(wording.text('recommend.no-leader'))];
  const outcome = outcomeName(walk, leader);
  const leading =
    outlook.margin === null
      ? wording.text('recommend.alone', { outcome })
      : wording.text('recommend.leading', { outcome, margin: outlook.margin });
  if (outlook.overtakers.length === 0) return [plainFootnote(leading)];
  const names = outlook.overtakers.map(outcome => outcomeName(walk, outcome));
  const threats = wording.text('recommend.could-overtake', { names: someNames(walk, names, 2) });
  return [plainFootnote(`${leading} · ${threats}`)];
}

/** What was pressed to come here, for the others in the thread. */
function justNow(walk: Walk, name: string): string {
  const { model, trail, view, scene } = walk;
  const wording = wordingOf(scene);
  const last = trail.at(-1);
  if (view.startsWith('t')) {
    const question = questionIn(walk);
    const answer = answerIn(walk);
    const ticked = ((walk.answers.ticked[question] ?? 0) & (1 << answer)) !== 0;
    const called = model.questions[question]?.answers[answer]?.answer.called[scene.language] ?? '';
    return wording.text(ticked ? 'recommend.just-chose' : 'recommend.just-unticked', {
      name,
      answer: quoted(walk, called),
    });
  }
  if (view === 'b') return wording.text('recommend.just-back', { name });
  if (view === 's') return wording.text('recommend.just-restarted', { name });
  if (view !== 'q' || !last || !isPressed(model, last))
    return wording.text('recommend.just-opened', { name });
  const answer = answersIn(walk, last)
    .map(each => quoted(walk, each))
    .join(', ');
  return wording.text('recommend.just-chose', { name, answer });
}

/** Names who pressed, where others see it. */
export const pressedLine = (walk: Walk): readonly Block[] =>
  walk.by === null ? [] : [plainFootnote(justNow(walk, walk.by))];

/** "Changed: A → B", once, where the thread had announced another outcome. */
export function changedLine(walk: Walk): readonly Block[] {
  const { announced, outlook, scene } = walk;
  if (!announced || announced.length === 0 || announced.join() === outlook.leaders.join()) return [];
  const values = { before: outcomeNames(walk, announced), after: outcomeNames(walk, outlook.leaders) };
  return [plainFootnote(wordingOf(scene).text('recommend.changed', values))];
}

/** Answers that the last one made pointless, by name. */
export function droppedNotice(walk: Walk): readonly Block[] {
  if (walk.dropped.length === 0) return [];
  const answers = walk.dropped
    .flatMap(step => answersIn(walk, step))
    .map(each => quoted(walk, each))
    .join(', ');
  return [{ type: 'notice', text: wordingOf(walk.scene).rich('recommend.dropped', { answers }) }];
}
