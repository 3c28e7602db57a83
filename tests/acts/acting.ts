import {
  channelOf,
  conversationOf,
  type Performer,
  personKey,
  type Session,
} from '../../src/acts/session.ts';
import type { Act } from '../../src/conversation/act.ts';
import { decodeAction } from '../../src/conversation/action-id.ts';
import type { Place } from '../../src/conversation/interaction.ts';
import type { Message } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/language/language.ts';
import { type Memory, nothingRemembered } from '../../src/memory/memory.ts';
import { bot, content, idOf, interaction, now, onlyMessage, typed } from '../team.ts';

export interface Who {
  readonly moderator?: boolean;
  readonly language?: Language;
  readonly place?: Partial<Place>;
  readonly keepsMisses?: boolean;
  /** The store answered nothing before the act. */
  readonly unavailable?: boolean;
  /** Whether the bot is in the channel, where the platform can tell. */
  readonly isHere?: boolean;
}

/** Jisu in a channel, with what a store remembers of her. */
export async function sessionWith(memory: Memory, who: Who = {}): Promise<Session> {
  const { moderator = false, language = 'ko', place = {}, keepsMisses = true, unavailable = false } = who;
  const where = interaction(typed(''), null, place);
  const base = {
    person: personKey(where),
    channel: channelOf(where),
    conversation: conversationOf(where),
  };
  const asked = { ...base, place: base.channel, concept: null, now: now() };
  return {
    ...base,
    interaction: { ...where, isHere: async () => who.isHere ?? null },
    profile: { name: '지수', locale: null, moderator },
    memory,
    remembered: unavailable ? { ...nothingRemembered, unavailable } : await memory.recall(asked),
    keepsMisses,
    scene: {
      content,
      lookup: bot.lookup,
      models: bot.models,
      language,
      shareable: true,
      commandsInThreads: true,
      now: now(),
    },
    where: 'here',
  };
}

/** What somebody is told who does this. */
export const done = async <A extends Act>(
  performer: Performer<A['name']>,
  act: A,
  memory: Memory,
  who: Who = {},
): Promise<Message> =>
  onlyMessage(await performer(act as Parameters<typeof performer>[0], await sessionWith(memory, who)));

/** The act behind a label. */
export function actBehind<Name extends Act['name']>(
  message: Message,
  label: string,
  name: Name,
): Extract<Act, { name: Name }> {
  const command = decodeAction(idOf(message, label))?.command;
  if (command?.name !== name) throw new Error(`“${label}” is no ${name}`);
  return command as Extract<Act, { name: Name }>;
}
