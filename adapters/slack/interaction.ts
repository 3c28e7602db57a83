import { z } from 'zod';
import type { Input, Interaction, Place } from '../../src/conversation/interaction.ts';
import { menuPrefix } from './render.ts';

/** What happened, and what answering it takes. */
export interface Happening {
  readonly interaction: Omit<Interaction, 'person'> & { readonly person: string };
  /** The message itself, where there is one: an event is claimed by it, marks go on it, threads hang from it. */
  readonly message: string | null;
  /** Opens a form; good for three seconds. */
  readonly trigger: string | null;
}

// Only what is read is described; whatever else a payload holds, or lacks, is no reason to fail.
const id = z.string().min(1).max(255);
const text = z.string().catch('');

const command = z.object({
  text,
  user_id: id,
  channel_id: id,
  team_id: id.nullish().catch(null),
  trigger_id: id,
});

const action = z.object({
  user: z.object({ id }),
  team: z.object({ id }).nullish().catch(null),
  channel: z.object({ id }),
  container: z.object({ message_ts: id, thread_ts: id.nullish(), is_ephemeral: z.boolean().catch(false) }),
  trigger_id: id.nullish().catch(null),
  actions: z.tuple([
    z.object({
      action_id: id,
      action_ts: id.catch('0'),
      selected_option: z.object({ value: id }).nullish().catch(null),
    }),
  ]),
});

const submission = z.object({
  user: z.object({ id }),
  team: z.object({ id }).nullish().catch(null),
  trigger_id: id.nullish().catch(null),
  view: z.object({
    id,
    callback_id: id,
    private_metadata: text,
    state: z.object({
      values: z.record(id, z.record(id, z.object({ value: z.string().nullish().catch(null) }))),
    }),
  }),
});

const spoken = z.object({
  subtype: z.string().optional(),
  text,
  user: id,
  channel: id,
  ts: id,
  thread_ts: id.nullish().catch(null),
  bot_id: z.string().nullish().catch(null),
  edited: z.unknown().optional(),
});
const changed = z.object({
  subtype: z.literal('message_changed'),
  channel: id,
  message: z.unknown().optional(),
});

/** A channel whose id begins with D is a direct message: https://docs.slack.dev/reference/objects/conversation-object */
const isDirect = (channel: string) => channel.startsWith('D');

const bracketed = /<([^<>|]*)(?:\|([^<>]*))?>/g;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person typed, as they saw it: links unwrapped, mentions gone, the three escaped characters back. */
export function typedText(raw: string): string {
  const unwrapped = raw.replace(bracketed, (_all, target: string, label: string | undefined) =>
    /^[@#!]/.test(target) ? ' ' : (label ?? target),
  );
  return unwrapped.replace(/&(?:amp|lt|gt);/g, entity => entities[entity] ?? entity).trim();
}

const placeOf = (workspace: string | null | undefined, channel: string, place: Partial<Place>): Place => ({
  platform: 'slack',
  workspace: workspace ?? null,
  channel,
  thread: null,
  direct: false,
  commandsInThreads: false,
  ...place,
});

/** A slash command; null for what is none. Never throws. */
export function fromCommand(body: unknown): Happening | null {
  const { data } = command.safeParse(body);
  if (!data) return null;
  const input: Input = {
    kind: 'text',
    text: typedText(data.text),
    heard: 'command',
    author: 'person',
    edited: false,
  };
  // Not `direct` even in a direct message: it may be one between two people, who can share with each other.
  const place = placeOf(data.team_id, data.channel_id, {});
  return {
    interaction: { input, person: data.user_id, place, event: data.trigger_id },
    message: null,
    trigger: data.trigger_id,
  };
}

/** A press of a button or a choice from a menu; null for what is neither. Never throws. */
export function fromAction(body: unknown): Happening | null {
  const { data } = action.safeParse(body);
  if (!data) return null;
  const { container, actions, channel } = data;
  const [{ action_id, action_ts, selected_option }] = actions;
  const chosen = action_id.startsWith(menuPrefix) ? selected_option?.value : action_id;
  if (chosen === undefined) return null;
  const direct = isDirect(channel.id) && !container.is_ephemeral;
  return {
    interaction: {
      // In a direct message every message is seen by one person only.
      input: { kind: 'action', id: chosen, on: container.is_ephemeral || direct ? 'private' : 'public' },
      person: data.user.id,
      place: placeOf(data.team?.id, channel.id, { thread: container.thread_ts ?? null, direct }),
      event: `${container.message_ts}/${action_ts}`,
    },
    message: container.message_ts,
    trigger: data.trigger_id ?? null,
  };
}

/** Where a form was opened travels in it, for a submission does not say. */
export const formOrigin = (place: Place): string => JSON.stringify([place.channel, place.thread]);

const origin = z.tuple([id, id.nullable()]);

/** A submitted form; null for what is none. Never throws. */
export function fromSubmission(body: unknown): Happening | null {
  const { data } = submission.safeParse(body);
  const from = z.string().transform(parsedJson).pipe(origin).safeParse(data?.view.private_metadata).data;
  if (!data || !from) return null;
  const values = Object.values(data.view.state.values).flatMap(block =>
    Object.entries(block).map(([field, { value }]) => [field, value ?? ''] as const),
  );
  const [channel, thread] = from;
  return {
    interaction: {
      input: { kind: 'form', id: data.view.callback_id, values: Object.fromEntries(values) },
      person: data.user.id,
      place: placeOf(data.team?.id, channel, { thread, direct: isDirect(channel) }),
      event: data.view.id,
    },
    message: null,
    trigger: data.trigger_id ?? null,
  };
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Subtypes that are a person saying something; all others are Slack telling of itself. */
const saying = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast', 'bot_message']);

/** A message or mention, also when Slack sends both for one; null for what nobody said. Never throws. */
export function fromMessage(event: unknown, workspace: string | undefined, bot: string): Happening | null {
  const edit = changed.safeParse(event).data;
  const { data } = spoken.safeParse(
    edit ? { ...(edit.message as object), channel: edit.channel, edited: true } : event,
  );
  if (!data || !saying.has(data.subtype)) return null;
  const direct = isDirect(data.channel);
  const input: Input = {
    kind: 'text',
    text: typedText(data.text),
    heard: direct ? 'direct' : data.text.includes(`<@${bot}>`) ? 'mention' : 'overheard',
    author: data.bot_id || data.user === bot ? 'bot' : 'person',
    edited: data.edited !== undefined,
  };
  const place = placeOf(workspace, data.channel, { thread: data.thread_ts ?? null, direct });
  return {
    interaction: { input, person: data.user, place, event: data.ts },
    message: data.ts,
    trigger: null,
  };
}
