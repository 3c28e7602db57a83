import type { GuideStep } from '../../conversation/command.ts';
import { forgedAnswer } from '../miss.ts';
import type { Answer, Scene } from '../scene.ts';
import { changesPage } from './changes.ts';
import { editPage } from './edit.ts';
import { moreResultPage } from './more.ts';
import { questionPage } from './question.ts';
import { recordPage } from './record.ts';
import { resultPage } from './result.ts';
import { sourcesPage } from './sources.ts';
import { stalePage } from './stale.ts';
import { understoodPage } from './understood.ts';
import { questionIn, type Walk, walkFrom } from './walk.ts';
import { whyNotPage } from './why-not.ts';

/** The next question, or what the answers come to. */
const onwards = (walk: Walk): Answer =>
  walk.outlook.next === null ? resultPage(walk) : questionPage(walk, walk.outlook.next);

/** One question whatever comes next: being ticked, or answered again. */
const thatQuestion = (walk: Walk): Answer =>
  questionIn(walk) < 0 ? onwards(walk) : questionPage(walk, questionIn(walk));

/** One entry for each first letter of a view. */
const pages: Readonly<Record<string, (walk: Walk) => Answer>> = {
  o: onwards,
  q: onwards,
  b: onwards,
  s: onwards,
  t: thatQuestion,
  a: thatQuestion,
  n: resultPage,
  w: whyNotPage,
  c: changesPage,
  m: moreResultPage,
  f: sourcesPage,
  e: editPage,
  r: recordPage,
  p: walk => (walk.trail.length === 0 ? onwards(walk) : understoodPage(walk)),
};

/** Whether what is shown is the result itself. */
export const isResult = ({ view, outlook, lost }: Walk): boolean =>
  lost.length === 0 && (view === 'n' || (/^[oqbs]/.test(view) && outlook.next === null));

/** Where the walk has come to. */
export function walkPage(walk: Walk): Answer {
  if (walk.lost.length > 0) return stalePage(walk);
  return pages[walk.view[0] ?? '']?.(walk) ?? forgedAnswer(walk.scene);
}

/** A step of a recommendation, whatever the guide has become since its button was made. */
export function guideAnswer(step: GuideStep, scene: Scene): Answer {
  const walk = walkFrom(step, scene);
  return walk ? walkPage(walk) : forgedAnswer(scene);
}
