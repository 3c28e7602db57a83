import { expect, test } from 'vitest';
import { mutationsOf, unhandledErrors } from '../hostile.ts';
import { memberOf, messageOf, userOf } from '../peers/discord/payloads.ts';
import type { Pending } from '../peers/discord/rest.ts';
import { newMemory, remembering } from '../remembering-bot.ts';
import { directMessage, general, jisu, startTeam } from './team.ts';

const user = userOf(jisu);
const member = { ...memberOf(jisu), nick: '지수', user };
const asked = {
  id: '1',
  application_id: '900000000000000001',
  version: 1,
  channel_id: general,
  channel: { id: general, type: 0 },
  guild_id: '100000000000000001',
  locale: 'ko',
  guild_locale: 'en-US',
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: {},
  context: 0,
  member,
};
const option = { type: 3, name: 'term', value: 'fargate' };
const data = (options: object) => ({
  id: '2',
  name: 'aws',
  type: 1,
  options: [{ type: 1, name: 'explain', options: [options] }],
});
const command = { ...asked, type: 2, data: data(option) };
const typing = { ...asked, type: 4, data: data({ ...option, focused: true }) };

/** What Discord itself writes, and what the SDK cannot do without. */
const ids = [
  'id',
  'application_id',
  'channel_id',
  'guild_id',
  'channel.id',
  'app_permissions',
  'member.permissions',
  'member.user.id',
  'member.joined_at',
  'message.id',
  'message.channel_id',
  'message.author.id',
  'message.timestamp',
  'data.id',
  'data.name',
  'author.id',
  'timestamp',
  'author.discriminator',
  'member.user.discriminator',
  'message.author.discriminator',
];

test('20,000 mutated payloads: an answer or silence, never an exception, never a ping', async () => {
  const { discord, server } = await startTeam(remembering(newMemory()));
  const unhandled = unhandledErrors();
  const card = messageOf(server.add({ channel: general, author: server.bot.id, flags: 1 << 15 }), server);
  const press = {
    ...asked,
    type: 3,
    message: card,
    data: { component_type: 2, custom_id: '1xk:e/fargate/cost' },
  };
  const choice = { ...press, data: { component_type: 3, custom_id: 'menu:0', values: ['1xk:h'] } };
  const submission = {
    ...press,
    type: 5,
    data: {
      custom_id: '1ak:o/propose/fargate',
      components: [{ type: 18, component: { type: 4, custom_id: 'text', value: 'x' } }],
    },
  };
  const message = {
    ...messageOf(
      server.add({ channel: general, author: jisu.id, content: '<@900000000000000001> fargate' }),
      server,
    ),
    guild_id: server.guild,
    member: memberOf(jisu),
    mention_roles: [server.botRole],
  };
  const {
    guild_id: _guild,
    member: _member,
    ...direct
  } = { ...message, channel_id: directMessage, channel_type: 1 };

  const rating = { ...press, data: { component_type: 2, custom_id: '1ak:v/up/e/fargate/summary' } };

  const pressed = [command, typing, press, choice, rating, submission].map(
    each => ['INTERACTION_CREATE', each] as const,
  );
  const said = [message, direct].map(each => ['MESSAGE_CREATE', each] as const);
  // Discord lets a bot make fifty requests a second that answer no interaction, and the SDK keeps to that.
  const cases = mutationsOf([...Array(16).fill(pressed).flat(), ...said] as typeof said, ids, 20_000, true);
  const before = server.messages.length;
  let suggested = 0;
  for (let at = 0; at < cases.length; at += 250) {
    const pendings = cases.slice(at, at + 250).map(({ type, payload }): Pending | null => {
      const id = server.id();
      if (type === 'MESSAGE_CREATE') {
        discord.gateway.dispatch(type, { ...payload, id });
        return null;
      }
      const pending: Pending = {
        person: jisu.id,
        channel: general,
        type: payload.type,
        created: Date.now(),
        source: server.messages[0] ?? null,
        answered: null,
        first: null,
        waiting: false,
        choices: null,
        modal: null,
      };
      discord.rest.pending.set(`token-${id}`, pending);
      discord.gateway.dispatch(type, { ...payload, id, token: `token-${id}` });
      return pending;
    });
    // Nobody says when nothing more will come: a batch is over when nothing came for a moment.
    let calls = -1;
    while (calls !== discord.calls.length) {
      calls = discord.calls.length;
      await new Promise(resolve => setTimeout(resolve, 15));
    }
    suggested += pendings.filter(pending => pending?.choices).length;
  }

  expect(unhandled).toEqual([]);
  expect(server.messages.length - before).toBeGreaterThan(1_000);
  expect(suggested).toBeGreaterThan(1_000);
  expect(server.messages.filter(({ pings }) => pings)).toEqual([]);
  expect(discord.refused).toEqual([]);
}, 110_000);
