import { DiscordAPIError, REST, Routes } from 'discord.js';
import type { Finding } from '../adapter.ts';
import type { DiscordOptions } from './adapter.ts';
import { commandName } from './commands.ts';
import { type Application, mayRead } from './intents.ts';

type Connection = Pick<DiscordOptions, 'token' | 'apiUrl' | 'guild'>;

/** Where somebody who may manage a server adds the bot to it: https://docs.discord.com/developers/topics/oauth2 */
const inviteUrl = (application: string) =>
  `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${permissions}`;

// View Channels, Send Messages, Send Messages in Threads, Create Public Threads, Attach Files, Add Reactions, Read
// Message History: https://docs.discord.com/developers/topics/permissions
const permissions =
  (1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 35n) | (1n << 15n) | (1n << 6n) | (1n << 16n);

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function checkCommands(rest: REST, application: string, guild: string | null): Promise<Finding> {
  const route = guild
    ? Routes.applicationGuildCommands(application, guild)
    : Routes.applicationCommands(application);
  try {
    const registered = (await rest.get(route)) as readonly { readonly name: string }[];
    const ok = registered.some(({ name }) => name === commandName);
    return {
      ok,
      text: wording => wording.text(ok ? 'doctor.discord.commands' : 'doctor.discord.commands-missing'),
    };
  } catch (error) {
    const values = { reason: reasonOf(error), guild: guild ?? '' };
    return { ok: false, text: wording => wording.text('doctor.discord.guild-wrong', values) };
  }
}

async function checkServers(rest: REST, application: string): Promise<Finding> {
  const url = inviteUrl(application);
  const { length: count } = (await rest.get(Routes.userGuilds())) as readonly unknown[];
  return count > 0
    ? { ok: true, text: wording => wording.text('doctor.discord.servers', { count, url }) }
    : {
        ok: false,
        text: wording => wording.text('doctor.discord.servers-none', { url }),
      };
}

/** The token, the command, where the bot is, and whether it may listen, which it need not. */
export async function examineDiscord({ token, apiUrl, guild }: Connection): Promise<readonly Finding[]> {
  const rest = new REST({ api: apiUrl, retries: 1 }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as Application;
    const { id, name } = application;
    const listens = mayRead(application) ? 'doctor.discord.hears' : 'doctor.discord.hears-not';
    return [
      { ok: true, text: wording => wording.text('doctor.discord.token', { name }) },
      { ok: true, text: wording => wording.text(listens) },
      await checkServers(rest, id),
      await checkCommands(rest, id, guild),
    ];
  } catch (error) {
    const refused = error instanceof DiscordAPIError && error.status === 401;
    const key = refused ? 'doctor.discord.token-wrong' : 'doctor.discord.unreachable';
    return [{ ok: false, text: wording => wording.text(key, { reason: reasonOf(error) }) }];
  }
}
