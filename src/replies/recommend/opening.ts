import { budgets } from '../../conversation/reply.ts';
import { plain, plainText, type RichText } from '../../conversation/rich-text.ts';
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

/** What has come of it; close to the second, that one too. */
function outcomeText(walk: Walk): RichText {
  const { outlook, announces, scene } = walk;
  const wording = wordingOf(scene);
  const count = answeredCount(walk);
  if (announces?.length === 0) return wording.rich('recommend.outcome-none', { count });
  const outcome = outcomeNames(walk, outlook.leaders);
  const confidence = confidenceOf(walk, outlook);
  const second = outlook.ranking[1];
  return confidence.key === 'close' && second !== undefined
    ? wording.rich('recommend.outcome-close', {
        outcome,
        count,
        second: outcomeName(walk, second),
        margin: outlook.margin ?? 0,
      })
    : wording.rich('recommend.outcome', { outcome, count, confidence: confidence.text });
}

/** What was announced before. */
function beforeText(walk: Walk): string | null {
  const { outlook, announced, announces, scene } = walk;
  if (!announced || announced.length === 0) return null;
  const wording = wordingOf(scene);
  const before = outcomeNames(walk, announced);
  return announces?.length === 0
    ? wording.text('recommend.withdrawn', { before })
    : wording.text('recommend.changed', { before, after: outcomeNames(walk, outlook.leaders) });
}

/** The same message once there is an outcome, and again when it changes: then the one before is named. */
export function outcomeMessage(walk: Walk): Answer {
  const said = outcomeText(walk);
  const before = beforeText(walk);
  return {
    summary: plainText(said).slice(0, budgets.summary),
    blocks: [
      heading(titleOf(walk.model, walk.scene)),
      paragraph(said),
      ...(before === null ? [] : [plainFootnote(before)]),
    ],
  };
}
