import { ApplicationFlags, GatewayIntentBits } from 'discord.js';

/** None is privileged: commands, presses, direct messages and mentions of the bot carry their text without. */
export const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
] as const;

/** Of the application as Discord knows it: https://docs.discord.com/developers/resources/application#application-object */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly flags?: number;
}

const messageContent = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/** Whether it may read messages that do not name it: switched on in the Developer Portal, or granted to a large bot. */
export const mayRead = ({ flags = 0 }: Pick<Application, 'flags'>): boolean => (flags & messageContent) !== 0;
