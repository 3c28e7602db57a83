import { feedbackBlock, rateButton } from '../acts/rate.ts';
import { actButton, codeOf } from '../acts/session.ts';
import { writeCommand } from '../conversation/action-id.ts';
import type { Command } from '../conversation/command.ts';
import type { Place } from '../conversation/interaction.ts';
import { withButton, withRemark } from '../replies/beside.ts';
import { type Answer, type Scene, wordingOf } from '../replies/scene.ts';

/** Whether an answer of this command is knowledge that can be judged; help and lists are not. */
const judged = (about: Command | null): about is Command => about !== null && writeCommand(about) !== null;

/** What readers can say of an answer: on itself, or in a panel of their own where it cannot stand there. */
export function withFeedback(answer: Answer, about: Command | null, place: Place, scene: Scene): Answer {
  if (!judged(about) || answer.missed || place.workspace === null) return answer;
  if (place.rating === 'panel') {
    const rate = rateButton(about, scene);
    return rate ? withButton(answer, rate) : answer;
  }
  const block = feedbackBlock(about, scene);
  return block ? { ...answer, blocks: [...answer.blocks, block] } : answer;
}

/** How to ask on in a channel, and the way to end it, which stands in the panel where there is one. */
export function withFollowUps(answer: Answer, place: Place, person: string, scene: Scene): Answer {
  const wording = wordingOf(scene);
  if (!place.hears || place.answering === null) return withRemark(answer, wording.text('follow-up.mention'));
  const heard = withRemark(answer, wording.text('follow-up.heard'));
  if (place.rating === 'panel') return heard;
  return withButton(
    heard,
    actButton(scene, wording.text('stop.button'), { name: 'stop', asker: codeOf(person) }),
  );
}
