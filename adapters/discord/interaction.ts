import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction as DiscordInteraction,
  Message as DiscordMessage,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { commands, optionsAsText } from '../../src/conversation/commands.ts';
import type { Input, Interaction, Place, Profile } from '../../src/conversation/interaction.ts';
import { menuPrefix } from './render.ts';

// Constants of the API, written out because only the SDK's types are imported here.
const botDirectMessage = 1; // https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types
const manageServer = 1n << 5n; // https://docs.discord.com/developers/topics/permissions

const text = (
  typed: string,
  heard: 'command' | 'mention' | 'direct' | 'overheard',
): Input & { kind: 'text' } => ({
  kind: 'text',
  text: typed,
  heard,
  author: 'person',
  edited: false,
});

interface Somewhere {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly channel: DiscordInteraction['channel'];
}

/** A thread is a channel of its own there; to us it is a thread of its parent. */
function placeOf({ guildId, channelId, channel }: Somewhere, direct: boolean): Place {
  const isThread = channel?.isThread() ?? false;
  return {
    platform: 'discord',
    workspace: guildId,
    channel: (isThread && channel && 'parentId' in channel ? channel.parentId : channelId) ?? 'unknown',
    thread: isThread ? channelId : null,
    direct,
    threads: guildId !== null && !isThread,
    invitable: false,
    commandsInThreads: true,
  };
}

function fromInteraction(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction,
  input: Input,
): Interaction {
  const { member, user, locale, memberPermissions, context } = interaction;
  const nickname = member && 'displayName' in member ? member.displayName : member?.nick;
  const profile: Profile = {
    name: nickname ?? user.displayName,
    locale,
    moderator: memberPermissions?.has(manageServer) ?? false,
  };
  return {
    input,
    person: { id: user.id, profile: async () => profile },
    place: placeOf(interaction, context === botDirectMessage),
    event: interaction.id,
  };
}

/** A subcommand and what was given for its options, as one line; an unknown one is looked up as it stands. */
export function fromCommand(interaction: ChatInputCommandInteraction): Interaction {
  const name = interaction.options.getSubcommand(false);
  const entry = commands.find(({ verbs }) => verbs.en[0] === name);
  const given = interaction.options.data[0]?.options ?? [];
  const values = given.map(({ value }) => String(value ?? ''));
  return fromInteraction(
    interaction,
    text(entry ? optionsAsText(entry, values) : [name ?? '', ...values].join(' ').trim(), 'command'),
  );
}

/** A press of a button or a choice from a menu. */
export function fromComponent(interaction: MessageComponentInteraction): Interaction {
  const { customId, message, context } = interaction;
  const chosen =
    interaction.isStringSelectMenu() && customId.startsWith(menuPrefix) ? interaction.values[0] : customId;
  const alone = message.flags.has(64) || context === botDirectMessage;
  return fromInteraction(interaction, { kind: 'action', id: chosen ?? '', on: alone ? 'private' : 'public' });
}

/** A submitted form. */
export const fromSubmission = (interaction: ModalSubmitInteraction): Interaction =>
  fromInteraction(interaction, {
    kind: 'form',
    id: interaction.customId,
    values: Object.fromEntries(
      [...interaction.fields.fields.values()].map(field => [
        field.customId,
        'value' in field && typeof field.value === 'string' ? field.value : '',
      ]),
    ),
  });

/** What is being typed into an option, for suggestions. */
export const typedSoFar = (interaction: AutocompleteInteraction): string => interaction.options.getFocused();

const mention = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^<>:]{1,100}:)[^<>]{1,100}>/g;

/** A message; its mention of the bot may be one of the bot's own role, which the picker offers first. */
export function fromMessage(message: DiscordMessage, bot: string): Interaction {
  const { content, author, member, guild, mentions, editedTimestamp } = message;
  const called =
    new RegExp(`<@!?${bot}>`).test(content) || mentions.roles.some(role => role.tags?.botId === bot);
  const direct = message.guildId === null;
  const heard = direct ? 'direct' : called ? 'mention' : 'overheard';
  return {
    input: {
      ...text(content.replace(mention, ' ').trim(), heard),
      author: author.bot ? 'bot' : 'person',
      edited: editedTimestamp !== null,
    },
    person: {
      id: author.id,
      profile: async () => ({
        name: member?.displayName ?? author.displayName,
        // Every server says "en-US" until somebody sets it, which only communities are asked to do.
        locale: guild?.features.includes('COMMUNITY') ? guild.preferredLocale : null,
        moderator: member?.permissions.has(manageServer) ?? false,
      }),
    },
    place: placeOf(message, direct),
    event: message.id,
  };
}
