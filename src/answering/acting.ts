import { perform } from '../acts/acts.ts';
import { channelOf, conversationOf, personKey } from '../acts/session.ts';
import type { Act } from '../conversation/act.ts';
import type { Reply } from '../conversation/reply.ts';
import { plain } from '../conversation/rich-text.ts';
import { messageOf, paragraph, wordingOf } from '../replies/scene.ts';
import { type Answering, type Asking, sceneOf } from './answering.ts';

/** Carries out what needs the memory; where there is none, or the asker would not be alone with it, says so. */
export async function carryOut(act: Act, asking: Asking, answering: Answering): Promise<readonly Reply[]> {
  const { interaction, remembered, language, where } = asking;
  const { memory, keepsMisses } = answering;
  const { place } = interaction;
  const scene = sceneOf(answering, { ...asking, visibility: 'private' });
  const say = (text: string) => [
    messageOf({ summary: text, blocks: [paragraph([plain(text)])] }, language, where, 'asker'),
  ];
  if (memory === null) return say(wordingOf(scene).text('memory.unavailable'));
  if (!place.whispers && !place.direct)
    return say(wordingOf(scene).text('memory.private', { command: `/aws ${act.name}` }));
  const replies = await perform(act, {
    interaction,
    profile: await answering.profileOf(interaction),
    person: personKey(interaction),
    channel: channelOf(interaction),
    conversation: conversationOf(interaction),
    memory,
    remembered,
    keepsMisses,
    scene,
    where,
  });
  // What was just changed here holds for the next message, however fresh what is known of the channel is.
  if (act.name === 'settings' && act.change !== null) await answering.recall(interaction, null);
  return replies;
}
