import { expect, test, vi } from 'vitest';
import { form, saying, scriptedBot } from '../scripted-bot.ts';
import { general, jisu, startTeam } from './team.ts';

test('a thread under a mention is the thread of the mention: threads do not nest', async () => {
  const bot = scriptedBot([saying('Choosing'), saying('Question 1', { where: 'thread' })]);
  const { say, workspace, slack } = await startTeam('socket', { bot });
  const { message } = await say(jisu, general, '@aws recommend');
  expect(workspace.messages.slice(1)).toMatchObject([
    { text: 'Choosing', thread: message.ts },
    { text: 'Question 1', thread: message.ts },
  ]);
  expect(slack.refused).toEqual([]);
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

test('an offer is put on a message, and taken away', async () => {
  const bot = scriptedBot([{ kind: 'mark', mark: 'offer' }], [{ kind: 'mark', mark: 'none' }]);
  const { say, workspace, slack } = await startTeam('socket', { bot });
  slack.faults.scopes = [...slack.faults.scopes, 'reactions:write'];
  const { message } = await say(jisu, general, 'what is fargate?');
  expect(workspace.reactions).toEqual([`${message.ts}:bulb`]);
});

test('a file goes into the thread of its message', async () => {
  const record = { name: 'record.md', text: '# Decision\n' };
  const bot = scriptedBot([saying('Record', { files: [record] })]);
  const { say, workspace, slack } = await startTeam('socket', { bot });
  await say(jisu, general, '@aws record');
  expect(workspace.files).toMatchObject([{ ...record, channel: general, thread: workspace.messages[0]?.ts }]);
  expect(slack.refused).toEqual([]);
});
