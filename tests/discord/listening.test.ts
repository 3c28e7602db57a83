import { describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../src/conversation/reply.ts';
import { offeringBot } from '../offering-bot.ts';
import { saying, scriptedBot } from '../scripted-bot.ts';
import { adapterFor, directMessage, general, jisu, sam, startTeam } from './team.ts';

/** The Developer Portal's switch for the text of messages, and what large applications are granted instead. */
const messageContent = 1 << 18;
const messageContentLimited = 1 << 19;
const bulb = '💡';

/** A server whose bot records what it hears. */
const listen = async (flags = messageContent, ...script: readonly (readonly Reply[])[]) => {
  const bot = scriptedBot(...script);
  const team = await startTeam({ bot }, flags);
  return { ...team, heard: bot.heard };
};

/** Long enough for what must not come. */
const moment = () => new Promise(resolve => setTimeout(resolve, 60));

describe('the intent for the text of messages', () => {
  test.each([
    ['is asked for where it is switched on', messageContent, true],
    ['is asked for where it is granted', messageContentLimited, true],
    ['is not asked for where it is not allowed', 0, false],
  ])('%s', async (_what, flags, reads) => {
    const { discord } = await startTeam({}, flags);
    expect(discord.gateway.reads()).toBe(reads);
  });

  test('is not asked for where Discord refuses to say whether it is allowed', async () => {
    const team = await startTeam({}, messageContent);
    await team.adapter.stop();
    team.discord.faults.push({ status: 400 });
    const again = adapterFor(team.discord);
    await again.start();
    await again.stop();
    expect(team.discord.gateway.reads()).toBe(false);
  });
});

describe('what nobody addressed to the bot', () => {
  test('reaches it as overheard', async () => {
    const { say, heard } = await listen();
    const said = await say(jisu, general, 'what is fargate?');
    expect(heard).toMatchObject([
      {
        input: { kind: 'text', text: 'what is fargate?', heard: 'overheard', toOthers: false },
        message: said.id,
      },
    ]);
  });

  test('has no text without the intent', async () => {
    const { say, heard } = await listen(0);
    await say(jisu, general, 'what is fargate?');
    expect(heard).toMatchObject([{ input: { text: '', heard: 'overheard' } }]);
  });

  test.each([
    ['somebody else', `<@${sam.id}> what is fargate?`, true],
    ['the bot', '@aws what is fargate?', false],
    ["the bot's role", '@aws-role what is fargate?', false],
  ])('says whether it names somebody else: %s', async (_whom, text, toOthers) => {
    const { say, heard } = await listen();
    await say(jisu, general, text);
    expect(heard[0]?.input).toMatchObject({ toOthers });
  });

  test('says that it names everybody', async () => {
    const { say, heard } = await listen();
    await say(jisu, general, '@everyone what is fargate?', { mention_everyone: true });
    expect(heard[0]?.input).toMatchObject({ toOthers: true });
  });
});

describe('a reply', () => {
  test.each(['on', 'off'] as const)('to somebody else is to others, with the ping %s', async ping => {
    const { say, reply, heard } = await listen();
    const asked = await say(jisu, general, 'what is fargate?');
    await reply(sam, asked, 'containers', ping);
    expect(heard[1]?.input).toMatchObject({ heard: 'overheard', toOthers: true });
  });

  test('to the bot that pings it is a mention', async () => {
    const { say, reply, server, heard } = await listen(0, [saying('Answer')]);
    await say(jisu, general, '@aws fargate');
    await reply(sam, server.last(sam, general), 'and eks?');
    expect(heard[1]?.input).toMatchObject({ text: 'and eks?', heard: 'mention', toOthers: false });
  });

  test('to the bot without a ping is overheard, and to nobody else', async () => {
    const { say, reply, server, heard } = await listen(messageContent, [saying('Answer')]);
    await say(jisu, general, '@aws fargate');
    await reply(sam, server.last(sam, general), 'and eks?', 'off');
    expect(heard[1]?.input).toMatchObject({ heard: 'overheard', toOthers: false });
  });

  test('to a message that is not there any more is to others', async () => {
    const { say, heard } = await listen();
    await say(jisu, general, 'containers', {
      message_reference: { type: 0, message_id: '1', channel_id: general },
      referenced_message: null,
    });
    expect(heard[0]?.input).toMatchObject({ toOthers: true });
  });

  test('is none where a message is forwarded', async () => {
    const { say, heard } = await listen();
    await say(jisu, general, '', {
      message_reference: { type: 1, message_id: '1', channel_id: general },
    });
    expect(heard[0]?.input).toMatchObject({ toOthers: false });
  });
});

describe('where the bot hears', () => {
  test.each([
    ['a channel with the intent', general, messageContent, true],
    ['a channel without it', general, 0, false],
    ['direct messages without it', directMessage, 0, true],
  ])('%s', async (_where, channel, flags, hears) => {
    const { say, heard } = await listen(flags);
    await say(jisu, channel, '@aws fargate');
    expect(heard[0]?.place).toMatchObject({ hears });
  });
});

describe('an answer can be seen by the asker alone', () => {
  test('to a command', async () => {
    const { command, heard } = await listen(0, [saying('Card')]);
    await command(jisu, general, 'help');
    expect(heard[0]).toMatchObject({ message: null, place: { whispers: true, rating: 'panel' } });
  });

  test('to a press', async () => {
    const { command, press, server, heard } = await listen(0, [saying('Card')], [saying('Next')]);
    await command(jisu, general, 'help');
    const card = server.last(jisu, general);
    await press(jisu, card, 'Next');
    expect(heard[1]).toMatchObject({ message: card.id, place: { whispers: true } });
  });

  test('but not to a message', async () => {
    const { say, heard } = await listen();
    await say(jisu, general, 'what is fargate?');
    expect(heard[0]?.place).toMatchObject({ whispers: false });
  });
});

describe('the thread that an answer will stand in', () => {
  test('is none below a message in a channel', async () => {
    const { say, heard } = await listen();
    await say(jisu, general, 'what is fargate?');
    expect(heard[0]?.place).toMatchObject({ answering: null });
  });

  test('is the one that a message stands in', async () => {
    const opening: Reply = {
      kind: 'thread',
      opening: saying('Choosing'),
      first: saying('Question 1'),
      otherwise: saying('Alone'),
    };
    const { say, server, heard } = await listen(messageContent, [opening]);
    await say(jisu, general, '@aws recommend');
    const thread = server.last(jisu, general).id;
    await vi.waitFor(() => expect(server.channels.has(thread)).toBe(true));
    await say(jisu, thread, 'what is fargate?');
    expect(heard[1]?.place).toMatchObject({ channel: general, thread, answering: thread });
  });
});

describe('the offer on a message', () => {
  const offer: readonly Reply[] = [{ kind: 'mark', mark: 'offer' }];
  const taken: readonly Reply[] = [saying('Answer'), { kind: 'mark', mark: 'none' }];

  /** Jisu asks everybody, and the bot puts its 💡 on the question. */
  const offered = async (...script: readonly (readonly Reply[])[]) => {
    const team = await listen(messageContent, offer, ...script);
    const asked = team.server.add({ channel: general, author: jisu.id, content: 'what is fargate?' });
    await team.say(jisu, general, asked.content, { id: asked.id });
    await vi.waitFor(() => expect(team.server.reactions).toHaveLength(1));
    return { ...team, asked };
  };

  test('that somebody takes up is a reaction by whoever did', async () => {
    const { react, asked, heard } = await offered(taken);
    react(sam, asked, bulb);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard[1]).toMatchObject({
      input: { kind: 'reaction', text: 'what is fargate?' },
      person: { id: sam.id },
      place: { channel: general, direct: false, whispers: false },
      event: `${asked.id}/offer`,
      message: asked.id,
    });
  });

  test('is answered under the question, without a ping', async () => {
    const { react, asked, server, discord } = await offered(taken);
    react(sam, asked, bulb);
    await vi.waitFor(() =>
      expect(server.last(jisu, general)).toMatchObject({ replyTo: asked.id, pings: false }),
    );
    expect(discord.refused).toEqual([]);
  });

  test('goes when it is answered', async () => {
    const { react, asked, server } = await offered(taken);
    react(sam, asked, bulb);
    await vi.waitFor(() =>
      expect(server.reactions).toEqual([{ message: asked.id, emoji: bulb, by: sam.id }]),
    );
  });

  test('is answered once although two people take it up', async () => {
    const { react, asked, heard } = await offered(taken, taken);
    react(sam, asked, bulb);
    react(jisu, asked, bulb);
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1));
    await moment();
    expect(heard).toHaveLength(2);
  });

  test('is not taken up by the bot itself', async () => {
    const { heard } = await offered(taken);
    await moment();
    expect(heard).toHaveLength(1);
  });

  test('is not taken up by another emoji', async () => {
    const { react, asked, heard } = await offered(taken);
    react(sam, asked, '👍');
    await moment();
    expect(heard).toHaveLength(1);
  });

  test('is none where only people put a 💡 on a message', async () => {
    const { say, react, heard } = await listen(messageContent, [saying('Silence would do')], taken);
    const said = await say(jisu, general, 'good idea');
    react(sam, said, bulb);
    await moment();
    expect(heard).toHaveLength(1);
  });
});

test('an answer under a message other than the one that was pressed stands there, for everyone', async () => {
  const { say, press, server, discord } = await startTeam({ bot: offeringBot({}) }, messageContent);
  const said = await say(jisu, general, 'what is fargate?');
  await press(sam, server.last(jisu, general), 'Next');
  await vi.waitFor(() =>
    expect(server.last(jisu, general)).toMatchObject({ replyTo: said.id, onlyFor: null, pings: false }),
  );
  expect(discord.refused).toEqual([]);
});

test('such an answer is one to the press where the bot may not write', async () => {
  const { say, press, server } = await startTeam({ bot: offeringBot({}) }, messageContent);
  await say(jisu, general, 'what is fargate?');
  const offer = server.last(jisu, general);
  server.forbidden.add(general);
  await press(sam, offer, 'Next');
  await vi.waitFor(() => expect(server.seenBy(jisu, general).at(-1)).toMatch(/^Answer/));
});
