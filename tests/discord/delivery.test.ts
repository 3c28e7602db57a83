import { describe, expect, test, vi } from 'vitest';
import { commandsFor } from '../../adapters/discord/commands.ts';
import { limits } from '../../adapters/discord/limits.ts';
import { commandProblems } from '../peers/discord/components.ts';
import { newMemory, remembering } from '../remembering-bot.ts';
import { slowBot } from '../slow-bot.ts';
import { content } from '../team.ts';
import { adapterFor, general, jisu, sam, startTeam } from './team.ts';

const answers = ({ server }: Awaited<ReturnType<typeof startTeam>>) =>
  server.messages.filter(({ author }) => author === server.bot.id);

describe('the registered command', () => {
  test('is one, with a subcommand for everything, that Discord takes', () => {
    const [aws, ...others] = commandsFor(content, null) as any[];
    expect(others).toEqual([]);
    expect(aws.options.map(({ name }: any) => name)).toEqual([
      'explain',
      'compare',
      'recommend',
      'list',
      'history',
      'help',
      'settings',
      'language',
      'note',
      'gaps',
      'doctor',
      'forget',
    ]);
    expect(aws.options.map((each: any) => each.name_localizations.ko)).toEqual(
      expect.arrayContaining(['설명', '비교', '목록']),
    );
    expect(commandProblems(aws)).toEqual([]);
  });

  test('may be installed by servers and by people, and used everywhere', () => {
    expect(commandsFor(content, null)[0]).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  test('is sent at the first start, and then only when it differs', async () => {
    const { discord, adapter } = await startTeam();
    expect(discord.rest.commands.puts).toBe(1);
    await adapter.stop();
    const same = adapterFor(discord);
    await same.start();
    await same.stop();
    expect(discord.rest.commands.puts).toBe(1);
    discord.rest.commands.registered[0].options[0].description = 'Something older';
    const changed = adapterFor(discord);
    await changed.start();
    await changed.stop();
    expect(discord.rest.commands.puts).toBe(2);
  });

  test('stands in one server where that is asked for', async () => {
    const { discord, server } = await startTeam({ guild: '100000000000000001' });
    expect(discord.calls).toContain(
      `PUT /applications/${server.application}/guilds/${server.guild}/commands`,
    );
  });
});

test('no privileged intent is asked for', async () => {
  const { discord } = await startTeam();
  const privileged = (1 << 1) | (1 << 8) | (1 << 15);
  expect(discord.gateway.identified.map(({ intents }) => intents & privileged)).toEqual([0]);
});

describe('an answer', () => {
  test('that takes long is announced first, and stays private', async () => {
    const team = await startTeam({ bot: slowBot(1_800) });
    const pending = await team.command(jisu, general, 'explain', { term: 'fargate' });
    expect(pending.answered).toBe(5);
    await vi.waitFor(() => expect(team.server.seenBy(jisu, general)[0]).toMatch(/^# Fargate/), 2_000);
    expect(team.server.seenBy(sam, general)).toEqual([]);
    expect(team.discord.refused).toEqual([]);
  });

  test('that takes long is for everyone where commands are answered so', async () => {
    const memory = newMemory();
    const { bot, claims } = remembering(memory);
    const team = await startTeam({ bot: slowBot(1_600, bot), claims });
    const workspace = `discord/${team.server.guild}`;
    await memory.setChannel({ workspace, channel: general }, { answers: 'public' });
    await team.command(jisu, general, 'explain', { term: 'fargate' });
    await vi.waitFor(() => expect(team.server.seenBy(sam, general)[0]).toMatch(/^# Fargate/), 2_000);
    expect(answers(team)).toHaveLength(1);
    expect(team.discord.refused).toEqual([]);
  });

  test('to a press that takes long turns the page nevertheless', async () => {
    const team = await startTeam({ bot: slowBot(1_600) });
    await team.command(jisu, general, 'explain', { term: 'fargate' });
    await vi.waitFor(() => expect(team.server.seenBy(jisu, general)[0]).toMatch(/^# Fargate/), 2_000);
    await team.press(jisu, team.server.last(jisu, general), '비용');
    await vi.waitFor(() => expect(team.server.seenBy(jisu, general)[0]).toMatch(/^# Fargate · 비용/), 2_000);
    expect(answers(team)).toHaveLength(1);
  });

  test('is sent once although the message arrives twice', async () => {
    const team = await startTeam();
    const said = await team.say(jisu, general, '@aws fargate');
    await team.say(jisu, general, '@aws fargate', { id: said.id });
    expect(answers(team)).toHaveLength(1);
  });

  test('is sent once although the request is repeated: the nonce says that it is the same', async () => {
    const team = await startTeam();
    const said = await team.say(jisu, general, '@aws fargate');
    expect(team.server.last(jisu, general).nonce).toBe(said.id.slice(-limits.nonce));
  });

  test('waits where Discord limits the rate', async () => {
    const team = await startTeam();
    team.discord.faults.push({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
      headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'user' },
    });
    await team.say(jisu, general, '@aws fargate');
    await vi.waitFor(() => expect(answers(team)).toHaveLength(1), 2_000);
  });

  test('comes although Discord fails for a moment', async () => {
    const team = await startTeam();
    team.discord.faults.push({ status: 500 });
    await team.say(jisu, general, '@aws fargate');
    await vi.waitFor(() => expect(answers(team)).toHaveLength(1), 2_000);
  });

  test('stands without its question when that was deleted meanwhile', async () => {
    const team = await startTeam({ bot: slowBot(100) });
    setTimeout(() => team.server.remove(team.server.messages[0]!), 50);
    await team.say(jisu, general, '@aws fargate');
    await vi.waitFor(() => expect(answers(team)).toHaveLength(1), 2_000);
  });

  test('comes without pointing at its question where what was said before may not be read', async () => {
    const team = await startTeam();
    team.discord.rest.flags.history = false;
    await team.say(jisu, general, '@aws fargate');
    await vi.waitFor(() => expect(answers(team)).toMatchObject([{ replyTo: null, pings: false }]), 2_000);
  });

  test('that may not be written fails alone: the next one comes', async () => {
    const team = await startTeam();
    team.server.forbidden.add(general);
    await team.say(jisu, general, '@aws fargate');
    team.server.forbidden.delete(general);
    await team.say(jisu, general, '@aws fargate');
    expect(answers(team)).toHaveLength(1);
  });
});

test('after a dropped connection it resumes, and answers what was said meanwhile', async () => {
  const team = await startTeam();
  team.discord.gateway.drop();
  await team.say(jisu, general, '@aws fargate');
  await vi.waitFor(() => expect(team.discord.gateway.resumed()).toBe(1), 5_000);
  await vi.waitFor(() => expect(answers(team)).toHaveLength(1), 2_000);
}, 10_000);

test('stopping finishes what is in flight', async () => {
  const team = await startTeam({ bot: slowBot(600) });
  const saying = team.say(jisu, general, '@aws fargate');
  await new Promise(resolve => setTimeout(resolve, 100));
  await team.adapter.stop();
  await saying;
  expect(answers(team)).toHaveLength(1);
});
