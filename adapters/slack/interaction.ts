import type { z } from 'zod';
import type { Input, Interaction, Place } from '../../src/conversation/interaction.ts';
import { action, command, origin, spoken, submission } from './payloads.ts';
import { feedbackPrefix, menuPrefix } from './render.ts';
import { namesOthers, typedText } from './typed-text.ts';

/** What happened, and what answering it takes. */
export interface Happening {
  readonly interaction: Omit<Interaction, 'person'> & { readonly person: string };
  /** Opens a form; good for three seconds. */
  readonly trigger: string | null;
}

/** A public channel, a private one, a group's direct messages: each is heard by a scope of its own. */
export type Kind = 'channel' | 'group' | 'mpim';

/** What a payload does not say. */
export interface Known {
  /** The bot itself. */
  readonly user: string;
  /** Whether what does not name the bot reaches it in a conversation, whose kind a payload may not tell. */
  readonly hears: (channel: string, kind: Kind | null) => boolean;
  /** Whether a direct message is one with the bot. */
  readonly isOwn: (channel: string) => boolean;
}

/** A channel whose id begins with D is a direct message: https://docs.slack.dev/reference/objects/conversation-object */
const isDirect = (channel: string) => channel.startsWith('D');

/** Where no type is told, a name stands that does: https://docs.slack.dev/interactivity/implementing-slash-commands */
const kindByName = (name: string): Kind =>
  name === 'privategroup' ? 'group' : name.startsWith('mpdm-') ? 'mpim' : 'channel';

const placeOf = (
  workspace: string | null | undefined,
  channel: string,
  kind: Kind | null,
  { hears }: Pick<Known, 'hears'>,
  place: Partial<Place>,
): Place => ({
  platform: 'slack',
  workspace: workspace ?? null,
  channel,
  thread: null,
  direct: false,
  threads: false,
  invitable: false,
  commandsInThreads: false,
  answering: place.thread ?? null,
  hears: isDirect(channel) || hears(channel, kind),
  rating: 'inline',
  whispers: true,
  ...place,
});

/** A slash command; null for what is none. Never throws. */
export function fromCommand(body: unknown, known: Known): Happening | null {
  const { data } = command.safeParse(body);
  if (!data) return null;
  const input: Input = {
    kind: 'text',
    text: typedText(data.text),
    heard: 'command',
    author: 'person',
    edited: false,
    toOthers: false,
  };
  const isChannel = !isDirect(data.channel_id);
  // Not `direct` even in a direct message: it may be one between two people, who can share with each other.
  const place = placeOf(data.team_id, data.channel_id, kindByName(data.channel_name), known, {
    threads: isChannel,
    invitable: isChannel,
  });
  return {
    interaction: { input, person: data.user_id, place, event: data.trigger_id, message: null },
    trigger: data.trigger_id,
  };
}

type Acted = z.infer<typeof action>['actions'][0];

/** What holds several things has no id of its own: that of the one chosen comes as its value. */
const holders: Readonly<Record<string, (acted: Acted) => string | null | undefined>> = {
  [menuPrefix]: ({ selected_option }) => selected_option?.value,
  [feedbackPrefix]: ({ value }) => value,
};

const chosenIn = (acted: Acted) => {
  const prefix = Object.keys(holders).find(each => acted.action_id.startsWith(each));
  return prefix === undefined ? acted.action_id : holders[prefix]?.(acted);
};

/** A press or a choice from a menu; null for what is neither. Never throws. */
export function fromAction(body: unknown, known: Known): Happening | null {
  const { data } = action.safeParse(body);
  if (!data) return null;
  const { container, actions, channel } = data;
  const [acted] = actions;
  const chosen = chosenIn(acted);
  if (!chosen) return null;
  const direct = known.isOwn(channel.id) && !container.is_ephemeral;
  const thread = container.thread_ts ?? null;
  // Threads do not nest, and direct messages need none.
  const threads = thread === null && !isDirect(channel.id);
  return {
    interaction: {
      // In a direct message every message is seen by one person only.
      input: { kind: 'action', id: chosen, on: container.is_ephemeral || direct ? 'private' : 'public' },
      person: data.user.id,
      place: placeOf(data.team?.id, channel.id, kindByName(channel.name), known, {
        thread,
        direct,
        threads,
        invitable: threads,
      }),
      event: `${container.message_ts}/${acted.action_ts}`,
      message: container.message_ts,
    },
    trigger: data.trigger_id ?? null,
  };
}

/** Where a form was opened travels in it, for a submission does not say. */
export const formOrigin = (place: Place): string => JSON.stringify([place.channel, place.thread]);

/** A submitted form; null for what is none. Never throws. */
export function fromSubmission(body: unknown, known: Known): Happening | null {
  const { data } = submission.safeParse(body);
  const from = origin.safeParse(data?.view.private_metadata).data;
  if (!data || !from) return null;
  const values = Object.values(data.view.state.values).flatMap(block =>
    Object.entries(block).map(([field, { value }]) => [field, value ?? ''] as const),
  );
  const [channel, thread] = from;
  return {
    interaction: {
      input: { kind: 'form', id: data.view.callback_id, values: Object.fromEntries(values) },
      person: data.user.id,
      place: placeOf(data.team?.id, channel, null, known, { thread, direct: isDirect(channel) }),
      event: data.view.id,
      message: null,
    },
    trigger: data.trigger_id ?? null,
  };
}

/** Subtypes that are a person saying something; all others are Slack telling of itself. */
const saying = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast', 'bot_message']);

/** A message or mention, also when Slack sends both for one; null for what nobody said. Never throws. */
export function fromMessage(event: unknown, workspace: string | undefined, known: Known): Happening | null {
  const { data } = spoken.safeParse(event);
  if (!data || !saying.has(data.subtype)) return null;
  const direct = isDirect(data.channel);
  const input: Input = {
    kind: 'text',
    text: typedText(data.text),
    heard: direct ? 'direct' : data.text.includes(`<@${known.user}>`) ? 'mention' : 'overheard',
    author: data.bot_id || data.user === known.user ? 'bot' : 'person',
    edited: data.edited !== undefined,
    toOthers: namesOthers(data.text, known.user),
  };
  const thread = data.thread_ts ?? null;
  // An answer in a channel begins a thread of its own where there is none.
  const answering = thread ?? (direct ? null : data.ts);
  const place = placeOf(workspace, data.channel, data.channel_type ?? null, known, {
    thread,
    direct,
    answering,
  });
  return {
    interaction: { input, person: data.user, place, event: data.ts, message: data.ts },
    trigger: null,
  };
}
