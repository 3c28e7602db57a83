import { plain, plainText, type RichText } from '../../conversation/rich-text.ts';
import { differences, eliminationsOf } from '../../recommendation/explanation.ts';
import { type Answer, buttonRow, heading, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { partsText, quoted } from './names.ts';
import { outcomeName, stepButton, type Walk } from './walk.ts';

const openingLines = 3;

/** Why one outcome is not it: the answer that ruled it out, or where it lost how many points. */
export function whyNot(walk: Walk, outcome: number): string {
  const { model, answers, outlook, scene } = walk;
  const wording = wordingOf(scene);
  const name = outcomeName(walk, outcome);
  const [ruledOut] = eliminationsOf(model, answers, outcome);
  if (ruledOut)
    return wording.text('why-not.ruled-out', {
      outcome: name,
      answer: quoted(walk, ruledOut.answer.called[scene.language]),
      reason: plainText(ruledOut.rule.because[scene.language].rich),
    });
  const leader = outlook.ranking[0] ?? outcome;
  const parts = partsText(walk, differences(model, answers, leader, outcome));
  const margin = (outlook.scores[leader] ?? 0) - (outlook.scores[outcome] ?? 0);
  if (margin === 0)
    return parts === ''
      ? wording.text('why-not.same', { outcome: name })
      : wording.text('why-not.level', { outcome: name, parts });
  return wording.text('why-not.behind', { outcome: name, margin, parts });
}

/** All but the one it is compared with: the nearest first, then what was ruled out. */
export function othersOf({ model, outlook }: Walk): readonly number[] {
  const out = model.guide.outcomes.map((_outcome, at) => at).filter(at => !outlook.ranking.includes(at));
  return [...outlook.ranking.slice(1), ...out];
}

/** Three at first, then the rest. */
export function whyNotPage(walk: Walk): Answer {
  const wording = wordingOf(walk.scene);
  const others = othersOf(walk);
  const isRest = walk.view === 'w1';
  const shown = isRest ? others.slice(openingLines) : others.slice(0, openingLines);
  const count = others.length - openingLines;
  const title = wording.text('why-not.title');
  return {
    summary: title,
    blocks: [
      heading(title),
      { type: 'list', items: shown.map((outcome): RichText => [plain(whyNot(walk, outcome))]) },
      ...pressedLine(walk),
      ...buttonRow(
        stepButton(walk, wording.text('button.result'), 'n'),
        ...(!isRest && count > 0 ? [stepButton(walk, wording.text('button.rest', { count }), 'w1')] : []),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
