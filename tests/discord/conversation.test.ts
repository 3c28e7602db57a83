import { describe, expect, test } from 'vitest';
import { directMessage, friends, general, jisu, sam, startTeam } from './team.ts';

describe('a sentence', () => {
  test('in a mention is answered as a reply without a ping, in a direct message in place', async () => {
    const { say, server, discord } = await startTeam();
    const said = await say(jisu, general, '@aws ALB에 고정 IP 붙이면 되죠?');
    expect(server.last(sam, general)).toMatchObject({ replyTo: said.id, onlyFor: null, pings: false });
    expect(server.seenBy(sam, general).at(-1)).toMatch(/^안 됩니다\. ALB의 IP는 바뀝니다\./);
    await say(jisu, directMessage, 'ECS vs EKS? We are a small team');
    expect(server.seenBy(jisu, directMessage).at(-1)).toContain('[Recommend: small team]');
    expect(discord.refused).toEqual([]);
  });
});

describe('where an answer goes', () => {
  test('a command is answered privately', async () => {
    const { command, server, discord } = await startTeam();
    await command(jisu, general, 'explain', { term: '파게이트' });
    expect(server.seenBy(jisu, general).join('\n')).toMatch(/^# Fargate\(파게이트\)\n[\s\S]*\[공유\]$/);
    expect(server.seenBy(sam, general)).toEqual([]);
    expect(discord.refused).toEqual([]);
  });

  test.each([
    ['the bot', '@aws explain fargate'],
    ["the bot's role, which the picker offers", '@aws-role explain fargate'],
  ])('a mention of %s is answered as a reply for everyone, without a ping', async (_what, text) => {
    const { say, server, discord } = await startTeam();
    const said = await say(jisu, general, text);
    expect(server.last(sam, general)).toMatchObject({ replyTo: said.id, onlyFor: null, pings: false });
    expect(server.seenBy(sam, general).at(-1)).toMatch(/^# /);
    expect(discord.refused).toEqual([]);
  });

  test('a direct message is answered in place, with nobody to share it with', async () => {
    const { say, press, server } = await startTeam();
    await say(jisu, directMessage, '파게이트');
    expect(server.seenBy(jisu, directMessage)[1]).toMatch(/^# Fargate/);
    expect(server.seenBy(jisu, directMessage)[1]).not.toContain('[공유]');
    await press(jisu, server.last(jisu, directMessage), '비용');
    expect(server.seenBy(jisu, directMessage)).toHaveLength(2);
    expect(server.seenBy(jisu, directMessage)[1]).toMatch(/^# Fargate · 비용\n/);
  });

  test('installed by a person, it answers her anywhere, and can share there', async () => {
    const { command, press, server, discord } = await startTeam();
    await command(jisu, friends, 'explain', { term: 'fargate' });
    expect(server.seenBy(sam, friends)).toEqual([]);
    await press(jisu, server.last(jisu, friends), '공유');
    expect(server.seenBy(sam, friends)[0]).toContain('~ 지수 님이 공유했어요');
    expect(discord.refused).toEqual([]);
  });

  test('a private card turns its page in place', async () => {
    const { command, press, server } = await startTeam();
    await command(jisu, general, 'explain', { term: 'fargate' });
    await press(jisu, server.last(jisu, general), '비용');
    expect(server.seenBy(jisu, general)).toHaveLength(1);
    expect(server.seenBy(jisu, general)[0]).toMatch(/^# Fargate · 비용\n/);
  });

  test('a choice from a menu is a press like any other', async () => {
    const { command, press, server } = await startTeam();
    await command(jisu, general, 'list');
    await press(jisu, server.last(jisu, general), '컴퓨트');
    expect(server.seenBy(jisu, general)[0]).toMatch(/^# 컴퓨트 /);
  });

  test('a public card never turns: a press opens a private copy for whoever pressed', async () => {
    const { say, press, server } = await startTeam();
    await say(jisu, general, '@aws explain 파게이트');
    const before = server.seenBy(jisu, general);
    await press(sam, server.last(sam, general), '비용');
    expect(server.seenBy(jisu, general)).toEqual(before);
    expect(server.seenBy(sam, general).at(-1)).toMatch(/^# Fargate · 비용\n/);
  });

  test('what is shared is seen by everyone, with who shared it', async () => {
    const { command, press, server, discord } = await startTeam();
    await command(jisu, general, 'explain', { term: 'fargate' });
    await press(jisu, server.last(jisu, general), '공유');
    expect(server.seenBy(sam, general).join('\n')).toContain('~ 지수 님이 공유했어요');
    expect(discord.refused).toEqual([]);
  });
});

describe('the language of an answer', () => {
  test('is that of the Discord of whoever asks, where the words say nothing', async () => {
    const { command, server } = await startTeam();
    await command(sam, general, 'explain', { term: 'fargate' });
    expect(server.seenBy(sam, general)[0]).toMatch(/^# AWS Fargate\n/);
  });
});

describe('commands', () => {
  test('compare takes up to four terms', async () => {
    const { command, server } = await startTeam();
    await command(sam, general, 'compare', { term1: 'alb', term2: 'Network Load Balancer' });
    expect(server.seenBy(sam, general)[0]).toMatch(/^# ALB vs NLB\n/);
  });

  test('list takes a category', async () => {
    const { command, server } = await startTeam();
    await command(sam, general, 'list', { category: 'compute' });
    expect(server.seenBy(sam, general)[0]).toMatch(/^# Compute /);
  });

  test.each(['history', 'help'])('%s', async name => {
    const { command, server, discord } = await startTeam();
    await command(sam, general, name);
    expect(server.seenBy(sam, general)[0]).toMatch(/^# /);
    expect(discord.refused).toEqual([]);
  });

  test('one that does not exist any more is looked up as it stands', async () => {
    const { command, server } = await startTeam();
    await command(sam, general, 'fargate');
    expect(server.seenBy(sam, general)[0]).toMatch(/^# AWS Fargate\n/);
  });
});

describe('while a term is being typed', () => {
  test.each([
    ['farg', 'fargate', 'its beginning'],
    ['fargte', 'fargate', 'a typing error'],
    ['파게', 'fargate', 'Korean'],
    ['단', 'eks', 'English with the Korean keyboard on'],
  ])('%s offers %s: %s', async (typed, concept) => {
    const { suggestions } = await startTeam();
    const [first] = await suggestions(jisu, general, 'explain', 'term', typed);
    expect(first.value).toBe(concept);
  });

  test('every term of a comparison is completed, in the language of whoever types', async () => {
    const { suggestions, discord } = await startTeam();
    const [first] = await suggestions(sam, general, 'compare', 'term2', 'farg');
    expect(first).toEqual({ name: 'AWS Fargate', value: 'fargate' });
    expect(await suggestions(jisu, general, 'compare', 'term1', '')).toHaveLength(25);
    expect(discord.refused).toEqual([]);
  });
});

describe('a button that is not ours any more', () => {
  test.each([
    ['of an older version', '0xk:e/fargate/cost'],
    ['that leads to what is gone', '1xk:e/no-such-thing/cost'],
    ['that somebody made up', '@everyone'],
  ])('%s is answered with what works', async (_what, custom_id) => {
    const { command, pressData, server, discord } = await startTeam();
    await command(jisu, general, 'explain', { term: 'fargate' });
    await pressData(jisu, server.last(jisu, general), { component_type: 2, custom_id });
    expect(server.seenBy(jisu, general)[0]).toBe('이 버튼은 더는 쓸 수 없어요.\n[도움말]');
    expect(discord.refused).toEqual([]);
  });
});

describe('silence', () => {
  test.each([
    ['what nobody addressed to it', 'what is fargate?', {}],
    [
      'another bot',
      '@aws fargate',
      { author: { id: '5', username: 'other', bot: true, discriminator: '0' } },
    ],
    ['an edited mention', '@aws fargate', { edited_timestamp: new Date().toISOString() }],
    ['a mention of somebody else', '<@200000000000000002> fargate', {}],
    ['everyone being called', '@everyone fargate', { mention_everyone: true }],
  ])('for %s', async (_what, text, more) => {
    const { say, server } = await startTeam();
    await say(jisu, general, text, more);
    expect(server.messages).toHaveLength(1);
  });
});
