import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction as DiscordInteraction,
  Message as DiscordMessage,
  Guild,
  GuildMember,
  MessageComponentInteraction,
  ModalSubmitInteraction,
  Role,
  User,
} from 'discord.js';
import { commands, optionsAsText } from '../../src/conversation/commands.ts';
import type { Input, Interaction, Place, Profile } from '../../src/conversation/interaction.ts';
import { menuPrefix } from './render.ts';

// Constants of the API, written out because only the SDK's types are imported here.
const botDirectMessage = 1; // https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types
const forwarded = 1; // https://docs.discord.com/developers/resources/message#message-reference-types
// https://docs.discord.com/developers/topics/permissions
const manageServer = 1n << 5n;
const viewChannel = 1n << 10n;
const sendMessages = 1n << 11n;
const sendInThreads = 1n << 38n;

const text = (
  typed: string,
  heard: 'command' | 'mention' | 'direct' | 'overheard',
): Input & { kind: 'text' } => ({
  kind: 'text',
  text: typed,
  heard,
  author: 'person',
  edited: false,
  toOthers: false,
});

/** The bot itself. */
export interface Self {
  readonly id: string;
  /** Whether it may read messages in servers that do not name it. */
  readonly reads: boolean;
}

interface Somewhere {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly channel: DiscordInteraction['channel'];
}

/** A thread is a channel of its own there; to us it is a thread of its parent. */
function placeOf(
  { guildId, channelId, channel }: Somewhere,
  direct: boolean,
  whispers: boolean,
  { reads }: Self,
): Place {
  const isThread = channel?.isThread() ?? false;
  const thread = isThread ? channelId : null;
  return {
    platform: 'discord',
    workspace: guildId,
    channel: (isThread && channel && 'parentId' in channel ? channel.parentId : channelId) ?? 'unknown',
    thread,
    direct,
    threads: guildId !== null && !isThread,
    invitable: false,
    commandsInThreads: true,
    answering: thread,
    hears: direct || reads,
    rating: 'panel',
    whispers,
  };
}

function fromInteraction(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction,
  input: Input,
  self: Self,
): Interaction {
  const { member, user, locale, memberPermissions, appPermissions, context } = interaction;
  const place = placeOf(interaction, context === botDirectMessage, true, self);
  const nickname = member && 'displayName' in member ? member.displayName : member?.nick;
  const profile: Profile = {
    name: nickname ?? user.displayName,
    locale,
    moderator: memberPermissions?.has(manageServer) ?? false,
  };
  return {
    input,
    person: { id: user.id, profile: async () => profile },
    place,
    isHere: async () =>
      appPermissions.has(viewChannel | (place.thread === null ? sendMessages : sendInThreads)),
    event: interaction.id,
    message: interaction.isMessageComponent() ? interaction.message.id : null,
  };
}

/** A subcommand and what was given for its options, as one line; an unknown one is looked up as it stands. */
export function fromCommand(interaction: ChatInputCommandInteraction, self: Self): Interaction {
  const name = interaction.options.getSubcommand(false);
  const entry = commands.find(({ verbs }) => verbs.en[0] === name);
  const given = interaction.options.data[0]?.options ?? [];
  const values = given.map(({ value }) => String(value ?? ''));
  return fromInteraction(
    interaction,
    text(entry ? optionsAsText(entry, values) : [name ?? '', ...values].join(' ').trim(), 'command'),
    self,
  );
}

/** A press of a button or a choice from a menu. */
export function fromComponent(interaction: MessageComponentInteraction, self: Self): Interaction {
  const { customId, message, context } = interaction;
  const chosen =
    interaction.isStringSelectMenu() && customId.startsWith(menuPrefix) ? interaction.values[0] : customId;
  const alone = message.flags.has(64) || context === botDirectMessage;
  return fromInteraction(
    interaction,
    { kind: 'action', id: chosen ?? '', on: alone ? 'private' : 'public' },
    self,
  );
}

/** A submitted form. */
export const fromSubmission = (interaction: ModalSubmitInteraction, self: Self): Interaction =>
  fromInteraction(
    interaction,
    {
      kind: 'form',
      id: interaction.customId,
      values: Object.fromEntries(
        [...interaction.fields.fields.values()].map(field => [
          field.customId,
          'value' in field && typeof field.value === 'string' ? field.value : '',
        ]),
      ),
    },
    self,
  );

/** What is being typed into an option, for suggestions. */
export const typedSoFar = (interaction: AutocompleteInteraction): string => interaction.options.getFocused();

const mention = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^<>:]{1,100}:)[^<>]{1,100}>/g;

const isOurs = (role: Role, self: Self) => role.tags?.botId === self.id;

const namesOthers = ({ mentions }: DiscordMessage, self: Self) =>
  mentions.everyone ||
  mentions.users.some(({ id }) => id !== self.id) ||
  mentions.roles.some(role => !isOurs(role, self));

/** A reply, unless it is to the bot; where Discord does not say to whom, one that does not mention the bot. */
const answersAnother = ({ mentions, reference }: DiscordMessage, self: Self) =>
  reference !== null &&
  reference.type !== forwarded &&
  (mentions.repliedUser ? mentions.repliedUser.id !== self.id : !mentions.users.has(self.id));

const wordsOf = ({ content }: DiscordMessage) => content.replace(mention, ' ').trim();

function personOf(user: User, member: GuildMember | null, guild: Guild | null): Interaction['person'] {
  return {
    id: user.id,
    profile: async () => ({
      name: member?.displayName ?? user.displayName,
      // Every server says "en-US" until somebody sets it, which only communities are asked to do.
      locale: guild?.features.includes('COMMUNITY') ? guild.preferredLocale : null,
      moderator: member?.permissions.has(manageServer) ?? false,
    }),
  };
}

/** A message; a mention of the bot may be one of its own role, which the picker offers first, or a reply that pings it. */
export function fromMessage(message: DiscordMessage, self: Self): Interaction {
  const { author, member, guild, mentions, editedTimestamp } = message;
  const called = mentions.users.has(self.id) || mentions.roles.some(role => isOurs(role, self));
  const direct = message.guildId === null;
  const heard = direct ? 'direct' : called ? 'mention' : 'overheard';
  return {
    input: {
      ...text(wordsOf(message), heard),
      author: author.bot ? 'bot' : 'person',
      edited: editedTimestamp !== null,
      toOthers: namesOthers(message, self) || answersAnother(message, self),
    },
    person: personOf(author, member, guild),
    place: placeOf(message, direct, false, self),
    event: message.id,
    message: message.id,
  };
}

/** Somebody takes up the offer that the bot put on a message. */
export const fromReaction = (message: DiscordMessage, user: User, self: Self): Interaction => ({
  input: { kind: 'reaction', text: wordsOf(message) },
  person: personOf(user, message.guild?.members.resolve(user) ?? null, message.guild),
  place: placeOf(message, message.guildId === null, false, self),
  event: `${message.id}/offer`,
  message: message.id,
});
