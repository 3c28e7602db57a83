import type { Lesson } from '../conversation/command.ts';
import type { Reply } from '../conversation/reply.ts';
import { situated } from '../recommendation/situation.ts';
import { asReply } from '../replies/as-reply.ts';
import { withModeratorHelp } from '../replies/help.ts';
import { begin } from '../replies/recommend/flow.ts';
import { type Answer, messageOf } from '../replies/scene.ts';
import type { Understood } from '../understanding/understand.ts';
import { type Answering, type Asking, sceneOf } from './answering.ts';
import { complete, gathered, goingOn, withDecisions } from './finishing.ts';

/** How a command came to be. */
export interface Origin {
  /** The sentence that was understood, which is answered without a heading. */
  readonly reply: Understood | null;
  /** What somebody asked for in vain where there is no answer; null where nothing was typed. */
  readonly typed: string | null;
  /** Whether the same person can go on from the answer. */
  readonly goesOn: boolean;
}

/** Moderators see one more line of help. */
async function forModerators(answer: Answer, command: Lesson, asking: Asking, answering: Answering) {
  if (command.name !== 'help' || answering.memory === null || asking.visibility === 'public') return answer;
  const { moderator } = await answering.profileOf(asking.interaction);
  return moderator ? withModeratorHelp(answer, sceneOf(answering, asking)) : answer;
}

/** Answers a command from the content, with everything that stands beside an answer. */
export async function toCommand(
  command: Lesson,
  { reply, typed, goesOn }: Origin,
  asking: Asking,
  answering: Answering,
): Promise<readonly Reply[]> {
  const { interaction, language, visibility, where } = asking;
  const scene = sceneOf(answering, asking);
  const about = command.name === 'recommend' ? situated(answering.models.values(), command.typed) : null;
  if (about) {
    const { place } = interaction;
    const person = await interaction.person.profile();
    return [begin(about.model, scene, { place, person, on: visibility, where: 'here' }, about.situation)];
  }
  const composed = answering.composer.answerTo(command, scene);
  const said = reply ? asReply(composed, command, reply.next?.command ?? null, scene) : composed;
  const answered = { command, others: reply?.others ?? [] };
  const going = goesOn ? await goingOn(said, answered, asking, answering) : said;
  const helped = await forModerators(going, command, asking, answering);
  const whole = complete(helped, command, asking, answering);
  const kept = typed === null ? whole : await gathered(whole, typed, asking, answering);
  // A channel may want answers to commands for everyone, but not what nobody can use.
  const isSlash = interaction.input.kind === 'text' && interaction.input.heard === 'command';
  const alone = visibility === 'private' || (isSlash && composed.missed === true);
  const answer = alone ? await withDecisions(kept, asking, answering) : kept;
  return [messageOf(answer, language, where, alone ? 'asker' : 'everyone')];
}
