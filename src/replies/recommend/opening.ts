import { budgets } from '../../conversation/reply.ts';
import { plain, plainText } from '../../conversation/rich-text.ts';
import { longestPath } from '../../recommendation/longest-path.ts';
import type { Model } from '../../recommendation/model.ts';
import { plainFootnote } from '../footnote.ts';
import { type Answer, heading, paragraph, type Scene, wordingOf } from '../scene.ts';
import { confidenceOf } from './names.ts';
import { answeredCount, outcomeName, outcomeNames, type Walk } from './walk.ts';

const titleOf = ({ guide }: Model, scene: Scene) =>
  wordingOf(scene).text('recommend.choosing', { guide: guide.name[scene.language] });

/** The message in the channel that the thread hangs from. */
export function openingMessage(model: Model, name: string, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const title = titleOf(model, scene);
  const started = wording.text('recommend.started', { name, count: longestPath(model) });
  return {
    summary: `${title}. ${started}`.slice(0, budgets.summary),
    blocks: [
      heading(title),
      paragraph([plain(`${started} ${wording.text('recommend.anyone')}`)]),
      plainFootnote(wording.text('recommend.in-progress')),
    ],
  };
}

/** The same message once there is an outcome, and again when it changes: then the one before is named. */
export function outcomeMessage(walk: Walk): Answer {
  const { outlook, announced, scene } = walk;
  const wording = wordingOf(scene);
  const confidence = confidenceOf(walk, outlook);
  const second = outlook.ranking[1];
  const values = { outcome: outcomeNames(walk, outlook.leaders), count: answeredCount(walk) };
  const said =
    confidence.key === 'close' && second !== undefined
      ? wording.rich('recommend.outcome-close', {
          ...values,
          second: outcomeName(walk, second),
          margin: outlook.margin ?? 0,
        })
      : wording.rich('recommend.outcome', { ...values, confidence: confidence.text });
  const before = announced && announced.length > 0 ? outcomeNames(walk, announced) : null;
  return {
    summary: plainText(said).slice(0, budgets.summary),
    blocks: [
      heading(titleOf(walk.model, scene)),
      paragraph(said),
      ...(before
        ? [plainFootnote(wording.text('recommend.changed', { before, after: values.outcome }))]
        : []),
    ],
  };
}
