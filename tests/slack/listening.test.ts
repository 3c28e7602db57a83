import { describe, expect, test, vi } from 'vitest';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import { offeringBot } from '../offering-bot.ts';
import { saying, scriptedBot } from '../scripted-bot.ts';
import { directMessage, general, jisu, sam, startTeam } from './team.ts';

const withoutHistory = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'users:read'];

/** A workspace whose bot records what it hears. */
const listen = async (scopes?: readonly string[], ...script: readonly (readonly Reply[])[]) => {
  const bot = scriptedBot(...script);
  const team = await startTeam('socket', { bot }, scopes);
  return { ...team, heard: bot.heard };
};

describe('what nobody addressed to the bot', () => {
  test('reaches it as overheard', async () => {
    const { say, heard } = await listen();
    const { message } = await say(jisu, general, 'what is fargate?');
    expect(heard).toMatchObject([
      {
        input: { kind: 'text', text: 'what is fargate?', heard: 'overheard', toOthers: false },
        message: message.ts,
      },
    ]);
  });

  test('does not reach it where its token may not read what is said', async () => {
    const { say, heard } = await listen(withoutHistory);
    await say(jisu, general, 'what is fargate?');
    expect(heard).toEqual([]);
  });

  test.each([
    ['somebody else', '<@USAM> what is fargate?', true],
    ['somebody else by name', '<@USAM|sam> what is fargate?', true],
    ['a group', '<!subteam^S123|@infra> what is fargate?', true],
    ['everybody in the channel', '<!channel> what is fargate?', true],
    ['everybody who is there', '<!here> what is fargate?', true],
    ['the bot', '@aws what is fargate?', false],
    ['a channel', 'what is fargate in <#CGENERAL|general>?', false],
    ['a link', 'what is <https://aws.amazon.com/fargate|fargate>?', false],
  ])('says whether it names somebody else: %s', async (_whom, text, toOthers) => {
    const { say, heard } = await listen();
    await say(jisu, general, text);
    expect(heard[0]?.input).toMatchObject({ toOthers });
  });
});

describe('a mention that comes as two events', () => {
  test.each([
    ['at once', 0],
    ['one after the other', 60],
  ])('reaches the bot once: %s', async (_when, between) => {
    const { say, heard, workspace } = await listen(undefined, [saying('Answer')]);
    const { deliveries } = await say(jisu, general, '@aws fargate', { between });
    expect(heard).toMatchObject([{ input: { heard: 'mention' } }]);
    expect(workspace.messages).toHaveLength(2);
    expect(deliveries.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('where the bot hears', () => {
  test.each([
    ['channels with their history', [...withoutHistory, 'channels:history'], 'general', true],
    ['private channels with theirs', [...withoutHistory, 'groups:history'], 'privategroup', true],
    ['groups with theirs', [...withoutHistory, 'mpim:history'], 'mpdm-jisu--sam-1', true],
    ['no channels', withoutHistory, 'general', false],
    [
      'no private channels with that of others',
      [...withoutHistory, 'channels:history'],
      'privategroup',
      false,
    ],
    ['no channels with that of private ones', [...withoutHistory, 'groups:history'], 'general', false],
  ])('%s', async (_where, scopes, name, hears) => {
    const { slack, workspace, heard } = await listen(scopes);
    const asked = { command: '/aws', text: 'help', channel_id: general, channel_name: name };
    const response_url = slack.responseUrl(general, jisu.id);
    const ids = { user_id: jisu.id, team_id: workspace.team, trigger_id: 'trigger-1' };
    await slack.deliver('slash_commands', { ...asked, ...ids, response_url });
    expect(heard[0]?.place).toMatchObject({ hears });
  });

  test.each([
    ['channel', ['channels:history'], true],
    ['group', ['channels:history'], false],
    [undefined, ['channels:history', 'groups:history'], false],
    [undefined, ['channels:history', 'groups:history', 'mpim:history'], true],
  ])('a message says it by its type: %s with %s', async (type, scopes, hears) => {
    const { say, heard } = await listen([...withoutHistory, ...scopes]);
    await say(jisu, general, 'fargate', { more: { channel_type: type } });
    expect(heard[0]?.place).toMatchObject({ hears });
  });

  test('what does not tell its kind is of the kind that was told before', async () => {
    const { say, heard } = await listen([...withoutHistory, 'channels:history']);
    await say(jisu, general, 'hello');
    await say(jisu, general, 'fargate', { more: { channel_type: undefined } });
    expect(heard[1]?.place).toMatchObject({ hears: true });
  });

  test('direct messages always', async () => {
    const { say, heard } = await listen(withoutHistory);
    await say(jisu, directMessage, 'fargate');
    expect(heard[0]?.place).toMatchObject({ hears: true });
  });
});

describe('the thread that an answer will stand in', () => {
  test('is the one below a message in a channel', async () => {
    const { say, heard } = await listen();
    const { message } = await say(jisu, general, 'what is fargate?');
    expect(heard[0]?.place).toMatchObject({ thread: null, answering: message.ts });
  });

  test('is the one that a message stands in', async () => {
    const { say, heard } = await listen();
    const { message } = await say(jisu, general, 'hello');
    await say(sam, general, 'what is fargate?', { thread: message.ts });
    expect(heard[1]?.place).toMatchObject({ thread: message.ts, answering: message.ts });
  });

  test('is none in a direct message', async () => {
    const { say, heard } = await listen();
    await say(jisu, directMessage, 'fargate');
    expect(heard[0]?.place).toMatchObject({ answering: null });
  });

  test('is none for a command', async () => {
    const { command, heard } = await listen();
    await command(jisu, general, 'fargate');
    expect(heard[0]).toMatchObject({ message: null, place: { answering: null } });
  });

  test('is none for a press in the channel', async () => {
    const { command, press, workspace, heard } = await listen(undefined, [saying('Card')], [saying('Next')]);
    await command(jisu, general, 'fargate');
    const card = workspace.last(jisu, general);
    await press(jisu, card, 'Next');
    expect(heard[1]).toMatchObject({ message: card.ts, place: { answering: null } });
  });

  test('is that of what is pressed', async () => {
    const { say, press, workspace, heard } = await listen(undefined, [saying('Card')], [saying('Next')]);
    const { message } = await say(jisu, general, '@aws fargate');
    await press(jisu, workspace.last(jisu, general), 'Next');
    expect(heard[1]?.place).toMatchObject({ answering: message.ts });
  });
});

test('an answer can be seen by the asker alone, and rated where it stands', async () => {
  const { say, heard } = await listen();
  await say(jisu, general, 'what is fargate?');
  expect(heard[0]?.place).toMatchObject({ whispers: true, rating: 'inline' });
});

test('an offer is whispered to whoever asked', async () => {
  const offer = saying('I know that', { audience: 'asker' });
  const { say, workspace, slack } = await listen(undefined, [offer, { kind: 'mark', mark: 'offer' }]);
  const { message } = await say(jisu, general, 'what is fargate?');
  expect(workspace.messages.slice(1)).toMatchObject([{ text: 'I know that', onlyFor: jisu.id }]);
  expect(workspace.seenBy(sam, general)).toEqual(['what is fargate?']);
  expect(message.thread).toBeNull();
  expect(slack.refused).toEqual([]);
});

describe('an answer under a message other than the one that was pressed', () => {
  const offered = async (answer: Partial<Message> = {}) => {
    const team = await startTeam('socket', { bot: offeringBot({ audience: 'asker' }, answer) });
    const { message } = await team.say(jisu, general, 'what is fargate?');
    const pressing = () => void team.press(jisu, team.workspace.last(jisu, general), 'Next');
    return { ...team, message, pressing };
  };

  test('stands in the thread below that, for everyone', async () => {
    const { message, pressing, workspace, slack } = await offered();
    pressing();
    await vi.waitFor(() =>
      expect(workspace.last(sam, general)).toMatchObject({ text: 'Answer', thread: message.ts }),
    );
    expect(slack.refused).toEqual([]);
  });

  test('is whispered where it is for the asker', async () => {
    const { pressing, workspace } = await offered({ audience: 'asker' });
    pressing();
    await vi.waitFor(() => expect(workspace.last(jisu, general)).toMatchObject({ text: 'Answer' }));
    expect(workspace.seenBy(sam, general)).toEqual(['what is fargate?']);
  });

  test('stands where the press was where the bot may not post any more', async () => {
    const { pressing, workspace } = await offered();
    workspace.joined.delete(general);
    pressing();
    await vi.waitFor(() =>
      expect(workspace.last(sam, general)).toMatchObject({ text: 'Answer', thread: null }),
    );
  });
});

const feedback = {
  type: 'feedback',
  up: { id: 'up', label: 'Helped' },
  down: { id: 'down', label: "Didn't help" },
} as const;

test.each([
  ['positive', 'up'],
  ['negative', 'down'],
] as const)('a %s thumb is a press with the id that stands behind it', async (opinion, id) => {
  const answer = saying('Answer', { blocks: [feedback] });
  const { say, rate, workspace, heard, slack } = await listen(undefined, [answer], [saying('Thanks')]);
  await say(jisu, general, '@aws fargate');
  const rated = workspace.last(jisu, general);
  await rate(sam, rated, opinion);
  expect(heard[1]).toMatchObject({
    input: { kind: 'action', id, on: 'public' },
    person: { id: sam.id },
    message: rated.ts,
  });
  expect(slack.refused).toEqual([]);
});
