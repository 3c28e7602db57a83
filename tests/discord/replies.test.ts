import { expect, test, vi } from 'vitest';
import type { Reply } from '../../src/conversation/reply.ts';
import { form, saying, scriptedBot } from '../scripted-bot.ts';
import { general, jisu, startTeam } from './team.ts';

const thread: Reply = {
  kind: 'thread',
  opening: saying('Choosing'),
  first: saying('Question 1'),
  otherwise: saying('Question 1, in place'),
};

test('a thread hangs from the message that opened it, and its opening is edited from within', async () => {
  const bot = scriptedBot(
    [thread],
    [saying('Result', { where: 'replace' }), saying('Chosen', { where: 'opening' })],
  );
  const { command, press, server, discord } = await startTeam({ bot });
  await command(jisu, general, 'explain', { term: 'x' });
  const opening = server.last(jisu, general);
  await vi.waitFor(() => expect(server.seenBy(jisu, opening.id)[0]).toMatch(/^Question 1/));
  await press(jisu, server.last(jisu, opening.id), 'Next');
  await vi.waitFor(() => expect(server.seenBy(jisu, general)[0]).toMatch(/^Chosen/));
  expect(server.seenBy(jisu, opening.id)[0]).toMatch(/^Result/);
  expect(bot.heard[1]?.place).toMatchObject({ channel: general, thread: opening.id });
  expect(discord.refused).toEqual([]);
});

test('where no thread can be, the opening becomes what goes on in place', async () => {
  const { command, server, discord } = await startTeam({ bot: scriptedBot([thread]) });
  discord.rest.flags.threads = false;
  await command(jisu, general, 'explain', { term: 'x' });
  await vi.waitFor(() => expect(server.seenBy(jisu, general)).toEqual(['Question 1, in place\n[Next]']));
});

test('a private message that a thread was started from goes', async () => {
  const bot = scriptedBot([saying('Which?', { audience: 'asker' })], [thread]);
  const { command, press, server, discord } = await startTeam({ bot });
  await command(jisu, general, 'explain', { term: 'x' });
  await press(jisu, server.last(jisu, general), 'Next');
  await vi.waitFor(() => expect(server.seenBy(jisu, general)).toEqual(['Choosing\n[Next]']));
  const [opening] = server.messages;
  await vi.waitFor(() => expect(server.seenBy(jisu, opening!.id)).toEqual(['Question 1\n[Next]']));
  expect(discord.refused).toEqual([]);
});

test('a public message that a thread is started from is its opening', async () => {
  const opening = saying('Choosing', { where: 'replace' });
  const bot = scriptedBot([saying('Which?')], [{ ...thread, opening }]);
  const { command, press, server, discord } = await startTeam({ bot });
  await command(jisu, general, 'explain', { term: 'x' });
  const asked = server.last(jisu, general);
  await press(jisu, asked, 'Next');
  await vi.waitFor(() => expect(server.seenBy(jisu, asked.id)).toEqual(['Question 1\n[Next]']));
  expect(server.seenBy(jisu, general)).toEqual(['Choosing\n[Next]']);
  expect(discord.refused).toEqual([]);
});

test('a mention opens a thread below its answer', async () => {
  const { say, server, discord } = await startTeam({ bot: scriptedBot([thread]) });
  const said = await say(jisu, general, '@aws recommend');
  const opening = server.last(jisu, general);
  expect(opening.replyTo).toBe(said.id);
  await vi.waitFor(() => expect(server.seenBy(jisu, opening.id)).toEqual(['Question 1\n[Next]']));
  expect(discord.refused).toEqual([]);
});

test('a form opens, and what is submitted says where it was opened', async () => {
  const bot = scriptedBot([saying('Card')], [form], [saying('Thanks', { audience: 'asker' })]);
  const { command, press, submit, server, discord } = await startTeam({ bot });
  await command(jisu, general, 'explain', { term: 'x' });
  const card = server.last(jisu, general);
  const { modal } = await press(jisu, card, 'Next');
  expect(modal).toMatchObject({ custom_id: 'note', title: 'A note' });
  await submit(jisu, card, 'note', { text: 'we use modules' });
  expect(server.seenBy(jisu, general).at(-1)).toMatch(/^Thanks/);
  expect(bot.heard[2]).toMatchObject({
    input: { kind: 'form', id: 'note', values: { text: 'we use modules' } },
    place: { channel: general },
  });
  expect(discord.refused).toEqual([]);
});

test('a private message that was pressed goes', async () => {
  const bot = scriptedBot([saying('Offer', { audience: 'asker' })], [{ kind: 'removal' }]);
  const { command, press, server, discord } = await startTeam({ bot });
  await command(jisu, general, 'explain', { term: 'x' });
  await press(jisu, server.last(jisu, general), 'Next');
  await vi.waitFor(() => expect(server.seenBy(jisu, general)).toEqual([]));
  expect(discord.refused).toEqual([]);
});

test('an offer is put on a message', async () => {
  const bot = scriptedBot([{ kind: 'mark', mark: 'offer' }]);
  const { say, server } = await startTeam({ bot });
  const said = await say(jisu, general, 'what is fargate?');
  expect(server.reactions).toEqual([{ message: said.id, emoji: '💡', by: server.bot.id }]);
});

test('a file is shown with its message, also where the SDK of Slack has been loaded before', async () => {
  await import('../../adapters/slack/adapter.ts');
  const bot = scriptedBot([saying('Record', { files: [{ name: 'record.md', text: '# Decision\n' }] })]);
  const { command, server, discord } = await startTeam({ bot });
  await command(jisu, general, 'explain', { term: 'x' });
  expect(server.last(jisu, general).files).toEqual({ 'record.md': '# Decision\n' });
  expect(server.last(jisu, general).components.at(-1)).toMatchObject({
    type: 13,
    file: { url: 'attachment://record.md' },
  });
  expect(discord.refused).toEqual([]);
});
