import { budgets } from '../../conversation/reply.ts';
import { plain, type RichText, strong } from '../../conversation/rich-text.ts';
import type { Trail } from '../../recommendation/trail.ts';
import { choices } from '../choices.ts';
import { type Answer, buttonRow, paragraph, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { answersIn } from './names.ts';
import { stepButton, stepOption, type Walk } from './walk.ts';

/** The words of an answer, by the question; they are known on the first reply only, since no button carries them. */
export type Words = ReadonlyMap<number, readonly string[]>;

/** More answers than these to take back are a menu. */
const mostButtons = 3;

/** The trail without one answer that was not meant. */
const without = (trail: Trail, question: number): Trail => trail.filter(step => step.question !== question);

/** What was understood from which words, each to be taken back. */
export function understoodPage(walk: Walk, words: Words = new Map()): Answer {
  const { trail, scene } = walk;
  const wording = wordingOf(scene);
  const names = trail.map(step => answersIn(walk, step).join(', '));
  const title = wording.text('recommend.understood');
  const items = trail.map((step, at): RichText => {
    const said = words.get(step.question)?.map(each => wording.text('said', { words: each })) ?? [];
    return [strong(names[at] ?? ''), ...(said.length > 0 ? [plain(` (${said.join(', ')})`)] : [])];
  });
  const drops = trail.map((step, at) =>
    stepOption(
      walk,
      wording.text('button.drop', { answer: names[at] ?? '' }).slice(0, budgets.label),
      'p',
      without(trail, step.question),
    ),
  );
  const right = stepButton(walk, wording.text('button.looks-right'), 'q');
  const over = stepButton(walk, wording.text('button.start-over'), 's', []);
  const few = drops.length <= mostButtons;
  return {
    summary: `${title} ${names.join(', ')}`.slice(0, budgets.summary),
    blocks: [
      paragraph([plain(title)]),
      { type: 'list', items },
      ...pressedLine(walk),
      ...(few ? [] : choices(wording.text('recommend.pick-drop'), drops, mostButtons)),
      ...buttonRow(right, ...(few ? drops : []), over),
    ],
  };
}
