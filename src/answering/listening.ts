import { offerAnswer } from '../acts/offer-answer.ts';
import { channelOf } from '../acts/session.ts';
import { writeCommand } from '../conversation/action-id.ts';
import { isLesson } from '../conversation/command.ts';
import type { Interaction } from '../conversation/interaction.ts';
import { languageFor } from '../conversation/language-choice.ts';
import type { Reply } from '../conversation/reply.ts';
import { labelOf } from '../replies/as-reply.ts';
import { messageOf } from '../replies/scene.ts';
import { withoutWords } from '../replies/without-words.ts';
import { type Answering, type Asking, sceneOf } from './answering.ts';
import { toCommand } from './commanding.ts';
import type { Heeded } from './hearing.ts';

/** The same concept is offered once a day in a channel. */
const hintRests = 24 * 60 * 60 * 1_000;

/** Answers what nobody addressed to the bot, or offers an answer: to the asker alone, or by the mark. */
export async function toHeeded(
  { manner, understood, remembered }: Heeded,
  interaction: Interaction,
  answering: Answering,
): Promise<readonly Reply[]> {
  const { command } = understood;
  if (!isLesson(command)) return [];
  const language = await languageFor(interaction, remembered, answering.defaultLanguage);
  const asking: Asking = { interaction, remembered, language, visibility: 'public', where: 'here' };
  if (manner === 'answer')
    return toCommand(command, { reply: understood, typed: null, goesOn: true }, asking, answering);
  const { memory, lookup, now } = answering;
  const channel = channelOf(interaction);
  const scene = sceneOf(answering, asking);
  const about = withoutWords(command, lookup);
  const written = about && writeCommand(about);
  const topic = about && labelOf(about, scene);
  const { message, place } = interaction;
  if (!memory || !channel || !about || !written || !topic || message === null) return [];
  const concept = understood.concepts[0] ?? written;
  if (!(await memory.mayHint(channel, concept, hintRests, now()).catch(() => false))) return [];
  return place.whispers
    ? [
        messageOf(
          offerAnswer(topic, about, written, place.answering ?? message, scene),
          language,
          'here',
          'asker',
        ),
      ]
    : [{ kind: 'mark', mark: 'offer' }];
}

/** Somebody took an offer: the answer goes under the message for everyone, and the mark is taken away. */
export async function toReaction(
  text: string,
  interaction: Interaction,
  answering: Answering,
): Promise<readonly Reply[]> {
  // Without a memory nothing was ever offered.
  if (answering.memory === null) return [];
  const understood = answering.overhear(text);
  const taken = { kind: 'mark', mark: 'none' } as const;
  if (!understood) return [taken];
  const remembered = await answering.recall(interaction, understood.concepts[0] ?? null);
  return [...(await toHeeded({ manner: 'answer', understood, remembered }, interaction, answering)), taken];
}
