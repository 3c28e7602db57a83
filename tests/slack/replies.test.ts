import { expect, test, vi } from 'vitest';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import { form, saying, scriptedBot } from '../scripted-bot.ts';
import { elsewhere, general, jisu, startTeam } from './team.ts';

const thread = (otherwise: Partial<Message> = {}): Reply => ({
  kind: 'thread',
  opening: saying('Choosing'),
  first: saying('Question 1'),
  otherwise: saying('Alone', { audience: 'asker', ...otherwise }),
});

test('a thread hangs from an opening that is posted', async () => {
  const { command, workspace, slack } = await startTeam('socket', { bot: scriptedBot([thread()]) });
  await command(jisu, general, 'x');
  await vi.waitFor(() => expect(workspace.messages).toHaveLength(2));
  const [opening] = workspace.messages;
  expect(workspace.messages).toMatchObject([
    { text: 'Choosing', thread: null, onlyFor: null },
    { text: 'Question 1', thread: opening?.ts, onlyFor: null },
  ]);
  expect(slack.refused).toEqual([]);
});

test('where the bot is no member, the same goes on for one person', async () => {
  const { command, workspace } = await startTeam('socket', { bot: scriptedBot([thread()]) });
  await command(jisu, elsewhere, 'x');
  await vi.waitFor(() => expect(workspace.messages).toHaveLength(1));
  expect(workspace.messages).toMatchObject([{ text: 'Alone', onlyFor: jisu.id }]);
});

test('a private message that a thread was started from goes', async () => {
  const bot = scriptedBot([saying('Which?', { audience: 'asker' })], [thread({ where: 'replace' })]);
  const { command, press, workspace, slack } = await startTeam('socket', { bot });
  await command(jisu, general, 'x');
  await press(jisu, workspace.last(jisu, general), 'Next');
  await vi.waitFor(() =>
    expect(workspace.messages.map(({ text }) => text)).toEqual(['Choosing', 'Question 1']),
  );
  expect(slack.refused).toEqual([]);
});

test('a private message becomes what goes on alone where no thread can be', async () => {
  const bot = scriptedBot([saying('Which?', { audience: 'asker' })], [thread({ where: 'replace' })]);
  const { command, press, workspace } = await startTeam('socket', { bot });
  await command(jisu, elsewhere, 'x');
  await press(jisu, workspace.last(jisu, elsewhere), 'Next');
  await vi.waitFor(() => expect(workspace.messages.map(({ text }) => text)).toEqual(['Alone']));
});

test('from within a thread its message turns, and the opening is edited', async () => {
  const bot = scriptedBot(
    [saying('Question 1')],
    [saying('Result', { where: 'replace' }), saying('Chosen', { where: 'opening' })],
  );
  const { say, press, workspace, slack } = await startTeam('socket', { bot });
  const opening = workspace.add({
    channel: general,
    author: workspace.bot.id,
    thread: null,
    onlyFor: null,
    text: 'Choosing',
    blocks: [],
  });
  await say(jisu, general, '@aws x', { thread: opening.ts });
  await press(jisu, workspace.last(jisu, general), 'Next');
  await vi.waitFor(() => expect(opening.text).toBe('Chosen'));
  expect(workspace.last(jisu, general)).toMatchObject({ text: 'Result', thread: opening.ts });
  expect(slack.refused).toEqual([]);
});

test('a form opens, and what is submitted says where it was opened', async () => {
  const bot = scriptedBot([saying('Card')], [form], [saying('Thanks', { audience: 'asker' })]);
  const { command, press, submit, workspace, slack } = await startTeam('socket', { bot });
  await command(jisu, general, 'note');
  await press(jisu, workspace.last(jisu, general), 'Next');
  expect(workspace.views).toMatchObject([{ title: { text: 'A note' } }]);
  await submit(jisu, { text: 'we use modules' });
  await vi.waitFor(() => expect(workspace.seenBy(jisu, general).at(-1)).toMatch(/^Thanks/));
  expect(bot.heard[2]).toMatchObject({
    input: { kind: 'form', id: 'note', values: { text: 'we use modules' } },
    place: { channel: general },
  });
  expect(slack.refused).toEqual([]);
});

test('a private message that was pressed goes', async () => {
  const bot = scriptedBot([saying('Offer', { audience: 'asker' })], [{ kind: 'removal' }]);
  const { command, press, workspace } = await startTeam('socket', { bot });
  await command(jisu, general, 'x');
  await press(jisu, workspace.last(jisu, general), 'Next');
  expect(workspace.seenBy(jisu, general)).toEqual([]);
});

const record = { name: 'record.md', text: '# Decision\n' };

test('a file goes into the thread with what is said of it: one post', async () => {
  const bot = scriptedBot([saying('Record', { files: [record] })]);
  const { say, workspace, slack } = await startTeam('socket', { bot });
  const { message } = await say(jisu, general, '@aws record');
  await vi.waitFor(() => expect(workspace.messages).toHaveLength(2));
  expect(workspace.files).toMatchObject([{ ...record, channel: general, thread: message.ts }]);
  expect(workspace.messages[1]).toMatchObject({ text: 'Record', thread: message.ts });
  expect(slack.refused).toEqual([]);
});

test.each([
  ['only one person may see it', general, { audience: 'asker' } as const],
  ['the bot is no member', elsewhere, {}],
])('where %s a file is its text, to be copied', async (_why, channel, more) => {
  const bot = scriptedBot([saying('Record', { files: [record], ...more })]);
  const { command, workspace } = await startTeam('socket', { bot });
  await command(jisu, channel, 'record');
  await vi.waitFor(() => expect(workspace.seenBy(jisu, channel)[0]).toContain('# Decision'));
  expect(workspace.messages).toHaveLength(1);
});
