import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Interaction, Profile } from '../../src/conversation/interaction.ts';
import { within } from '../adapter.ts';

/** The person behind an id, for an interaction. */
export type People = (id: string) => Interaction['person'];

const kept = 60 * 60 * 1_000;
/** An answer does not wait longer than this for a name or a language. */
const patience = 1_000;
const unknown: Profile = { name: '?', locale: null, moderator: false };

/** Asks Slack once an hour for who somebody is: https://docs.slack.dev/reference/methods/users.info */
export function createPeople(client: webApi.WebClient): People {
  const known = new LRUCache<string, Promise<Profile>>({ max: 10_000, ttl: kept });
  const ask = async (user: string): Promise<Profile> => {
    const { user: found } = await client.users.info({ user, include_locale: true });
    const names = [found?.profile?.display_name, found?.profile?.real_name, found?.name];
    return {
      name: names.find(name => name) ?? unknown.name,
      locale: found?.locale ?? null,
      moderator: Boolean(found?.is_admin || found?.is_owner),
    };
  };
  const profileOf = (user: string): Promise<Profile> => {
    const before = known.get(user);
    if (before) return before;
    const asked = ask(user);
    known.set(user, asked);
    asked.catch(() => known.delete(user));
    return asked;
  };
  return id => ({ id, profile: () => within(patience, profileOf(id), unknown) });
}
