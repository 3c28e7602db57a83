import type { DiscordMessage, Person, Server } from './server.ts';

/** Objects as Discord sends them: https://docs.discord.com/developers/resources/user */
export const userOf = ({ id, name }: Person, bot = false) => ({
  id,
  username: name,
  global_name: name,
  discriminator: '0',
  avatar: null,
  bot,
});

const manageServer = 1 << 5; // https://docs.discord.com/developers/topics/permissions

export const memberOf = ({ admin = false }: Person) => ({
  nick: null,
  avatar: null,
  roles: [],
  joined_at: '2024-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: String(admin ? manageServer : 0),
});

/** What stands on a message, an entry an emoji; `me` is the bot. */
const reactionsOn = (message: string, { reactions, bot }: Server) => {
  const here = Map.groupBy(
    reactions.filter(each => each.message === message),
    ({ emoji }) => emoji,
  );
  return [...here].map(([name, given]) => ({
    emoji: { id: null, name },
    count: given.length,
    count_details: { burst: 0, normal: given.length },
    me: given.some(({ by }) => by === bot.id),
    me_burst: false,
    burst_colors: [],
  }));
};

export const messageOf = (message: DiscordMessage, server: Server) => {
  const { bot, people } = server;
  const reactions = reactionsOn(message.id, server);
  const author = [bot, ...people].find(({ id }) => id === message.author) ?? bot;
  return {
    id: message.id,
    channel_id: message.channel,
    author: userOf(author, author.id === bot.id),
    content: message.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [bot, ...people]
      .filter(({ id }) => message.content.includes(`<@${id}>`))
      .map(each => userOf(each, each.id === bot.id)),
    mention_roles: message.content.includes(`<@&${server.botRole}>`) ? [server.botRole] : [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    components: message.components,
    flags: message.flags,
    ...(reactions.length > 0 ? { reactions } : {}),
  };
};

/** As the bot gets it: without the intent for it a message of others that does not name it comes without its text. */
export function readable<Message extends ReturnType<typeof messageOf>>(
  message: Message,
  server: Server,
  reads: boolean,
): Message {
  const { author, channel_id, mentions, mention_roles } = message;
  const direct = server.channels.get(channel_id)?.type === 1;
  const own = [author, ...mentions].some(({ id }) => id === server.bot.id);
  const isRead = reads || direct || own || mention_roles.includes(server.botRole);
  return isRead ? message : { ...message, content: '' };
}

export const channelOf = (id: string, { channels, guild, people }: Server) => {
  const { type, parent } = channels.get(id) ?? { type: 0 };
  if (type === 1) return { id, type, recipients: people.slice(0, 1).map(person => userOf(person)) };
  return {
    id,
    type,
    guild_id: guild,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    ...(parent
      ? {
          parent_id: parent,
          thread_metadata: {
            archived: false,
            auto_archive_duration: 60,
            archive_timestamp: new Date().toISOString(),
            locked: false,
          },
          owner_id: '1',
          message_count: 0,
          member_count: 1,
        }
      : {}),
  };
};

export const guildOf = (server: Server) => ({
  id: server.guild,
  name: 'Team',
  owner_id: server.people[0]?.id ?? '1',
  preferred_locale: 'en-US',
  features: [],
  roles: [
    {
      id: server.guild,
      name: '@everyone',
      permissions: '0',
      color: 0,
      hoist: false,
      position: 0,
      managed: false,
      mentionable: false,
      flags: 0,
    },
    {
      id: server.botRole,
      name: 'aws',
      permissions: '0',
      color: 0,
      hoist: false,
      position: 1,
      managed: true,
      mentionable: false,
      flags: 0,
      tags: { bot_id: server.bot.id },
    },
  ],
  emojis: [],
  stickers: [],
  channels: [...server.channels].filter(([, { type }]) => type === 0).map(([id]) => channelOf(id, server)),
  threads: [...server.channels].filter(([, { type }]) => type === 11).map(([id]) => channelOf(id, server)),
  members: [{ ...memberOf(server.bot), user: userOf(server.bot, true) }],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  joined_at: '2024-01-01T00:00:00.000Z',
  large: false,
  unavailable: false,
  member_count: server.people.length,
  premium_tier: 0,
  system_channel_flags: 0,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
});
