import { z } from 'zod';

// Only what is read is described; whatever else a payload holds, or lacks, is no reason to fail.
const id = z.string().min(1).max(255);
const text = z.string().catch('');

export const command = z.object({
  text,
  user_id: id,
  channel_id: id,
  channel_name: text,
  team_id: id.nullish().catch(null),
  trigger_id: id,
});

export const action = z.object({
  user: z.object({ id }),
  team: z.object({ id }).nullish().catch(null),
  channel: z.object({ id, name: text }),
  container: z.object({ message_ts: id, thread_ts: id.nullish(), is_ephemeral: z.boolean().catch(false) }),
  trigger_id: id.nullish().catch(null),
  actions: z.tuple([
    z.object({
      action_id: id,
      action_ts: id.catch('0'),
      value: z.string().min(1).max(2_000).nullish().catch(null),
      selected_option: z.object({ value: id }).nullish().catch(null),
    }),
  ]),
});

export const submission = z.object({
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

export const spoken = z.object({
  subtype: z.string().optional(),
  text,
  user: id,
  channel: id,
  channel_type: z.enum(['channel', 'group', 'mpim']).nullish().catch(null),
  ts: id,
  thread_ts: id.nullish().catch(null),
  bot_id: z.string().nullish().catch(null),
  edited: z.unknown().optional(),
});

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Where a form was opened: its channel and thread. */
export const origin = z
  .string()
  .transform(parsedJson)
  .pipe(z.tuple([id, id.nullable()]));
