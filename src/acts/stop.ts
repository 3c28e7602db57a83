import { codeOf, type Performer, tellText } from './session.ts';

/** Ends the follow-ups without a mention of whoever asked; nobody else can. */
export const stop: Performer<'stop'> = async ({ asker }, session) => {
  // The answer stays where it is: what is said of it is said beside it.
  const beside = { ...session, where: 'here' } as const;
  if (asker !== codeOf(session.person)) return tellText(beside, 'stop.not-asker');
  const { place } = session.interaction;
  await session.memory.endConversation({ ...session.conversation, thread: place.thread ?? '' });
  return tellText(beside, 'stop.done');
};
