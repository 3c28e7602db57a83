import type { Bot } from '../src/bot.ts';
import type { Message } from '../src/conversation/reply.ts';
import { saying, scriptedBot } from './scripted-bot.ts';

/** Offers an answer to what is said; a press gives it under what was said, which is not what was pressed. */
export function offeringBot(offer: Partial<Message>, answer: Partial<Message> = {}): Bot {
  let asked: string | null = null;
  return {
    ...scriptedBot(),
    respond: async ({ input, message }) => {
      if (input.kind !== 'text') return [saying('Answer', { ...answer, ...(asked ? { under: asked } : {}) })];
      asked = message;
      return [saying('Offer', offer)];
    },
  };
}
