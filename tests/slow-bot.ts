import type { Bot } from '../src/bot.ts';
import { bot as whole } from './team.ts';

/** The bot, thinking for a while first. */
export const slowBot = (milliseconds: number, bot: Bot = whole): Bot => ({
  ...bot,
  respond: async interaction => {
    await new Promise(resolve => setTimeout(resolve, milliseconds));
    return bot.respond(interaction);
  },
});
