import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Interaction } from '../../src/conversation/interaction.ts';
import { within } from '../adapter.ts';
import type { Kind, Known } from './interaction.ts';

const scopes = {
  channel: 'channels:history',
  group: 'groups:history',
  mpim: 'mpim:history',
} as const satisfies Record<Kind, string>;

/** Who the bot is and what its token lets it hear. */
export async function selfOf(client: webApi.WebClient): Promise<Pick<Known, 'user' | 'hears'>> {
  const { user_id = '', response_metadata } = await client.auth.test();
  const granted = response_metadata?.scopes ?? [];
  const kinds = new LRUCache<string, Kind>({ max: 10_000 });
  const all = Object.values(scopes).every(scope => granted.includes(scope));
  const hears: Known['hears'] = (channel, told) => {
    // A mention does not tell the kind, but what else is said there does.
    if (told) kinds.set(channel, told);
    const kind = told ?? kinds.get(channel);
    return kind ? granted.includes(scopes[kind]) : all;
  };
  return { user: user_id, hears };
}

/**
 * Whether the thread that a message begins holds an answer already: posting has no idempotency key, so whoever takes
 * over from a process that crashed has to look. Unknown counts as no: better twice than never.
 */
export async function wasAnswered(
  client: webApi.WebClient,
  { place, event: ts }: Pick<Interaction, 'place' | 'event'>,
  bot: string,
): Promise<boolean> {
  if (place.direct || place.thread !== null) return false;
  const thread = await client.conversations
    .replies({ channel: place.channel, ts, limit: 20 })
    .catch(() => null);
  return thread?.messages?.some(({ user }) => user === bot) ?? false;
}

/** What Slack says of a channel that the bot is not in: https://docs.slack.dev/reference/methods/conversations.history */
const absent = new Set(['not_in_channel', 'channel_not_found']);

// Milliseconds. Some apps may look into channels once a minute, which nobody waits for:
// https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps
const patience = 1_000;

/** Whether the bot is in a channel; null where it may not look. Nothing of what was said there is looked at. */
export const isIn = (client: webApi.WebClient, channel: string): Promise<boolean | null> => {
  const looked = client.conversations.history({ channel, limit: 1 }).then(
    () => true,
    error => (error instanceof webApi.WebAPIPlatformError && absent.has(error.data.error) ? false : null),
  );
  return within<boolean | null>(patience, looked, null);
};
