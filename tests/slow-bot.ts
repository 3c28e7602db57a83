import type { Bot } from '../src/bot.ts';
import { bot } from './team.ts';

/** The bot, thinking for a while first. */
export const slowBot = (milliseconds: number): Bot => ({
  ...bot,
  respond: async interaction => {
    await new Promise(resolve => setTimeout(resolve, milliseconds));
    return bot.respond(interaction);
  },
});
