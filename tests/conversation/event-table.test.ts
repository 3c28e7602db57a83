import { beforeEach, describe, expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Heard, Input, Interaction, Place } from '../../src/conversation/interaction.ts';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import type { Listening, Memory } from '../../src/memory/memory.ts';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import { newMemory } from '../remembering-bot.ts';
import { content, idOf, interaction, now, onlyMessage, pressed, read, typed } from '../team.ts';

const question = 'ECS랑 EKS 차이가 뭔가요?';
const chatter = '오늘 점심 뭐 먹을까요?';

/** What is said in return: nothing, an offer (to one person or by the mark), or an answer and who sees it. */
type Outcome = 'silence' | 'offer' | 'mark' | 'asker' | 'everyone';
const outcomeOf = (replies: readonly Reply[]): Outcome => {
  const [reply] = replies;
  if (!reply) return 'silence';
  if (reply.kind === 'mark') return 'mark';
  const message = reply as Message;
  return read(message).includes('에 답이 있어요') ? 'offer' : message.audience;
};

const platforms = {
  slack: { platform: 'slack', whispers: true, rating: 'inline', hears: true },
  discord: { platform: 'discord', whispers: false, rating: 'panel', hears: true },
} as const satisfies Record<string, Partial<Place>>;

let clock = now();
let memory: Memory = newMemory();
let bot: Bot = createBot({ content, defaultLanguage: 'ko', now: () => clock, memory });
/** Each test is alone in its workspace. */
let workspace = '';
beforeEach(({ task }) => {
  clock = now();
  workspace = task.id;
});

interface Saying {
  readonly heard?: Heard;
  readonly text?: string;
  readonly author?: 'person' | 'bot';
  readonly edited?: boolean;
  readonly toOthers?: boolean;
  readonly by?: string;
  readonly place?: Partial<Place>;
}

function said({
  heard = 'overheard',
  text = question,
  by = 'jisu',
  place = {},
  ...more
}: Saying): Interaction {
  const input: Input = { ...typed(text, heard), ...more } as Input;
  const happened = interaction(input, 'ko', { workspace, answering: '17.1', ...place });
  return { ...happened, person: { ...happened.person, id: by }, message: '17.1' };
}

async function outcome(saying: Saying): Promise<Outcome> {
  const happened = said(saying);
  const heeds = await bot.heeds(happened);
  const answered = outcomeOf(await bot.respond(happened));
  // Whether something will be said is known before anything is written; only offers may be used up meanwhile.
  if (answered !== 'silence') expect(heeds).toBe(true);
  return answered;
}

const listen = (value: Listening, platform: string) =>
  memory.setChannel({ workspace: `${platform}/${workspace}`, channel: 'c' }, { listen: value });

const rows: readonly (Saying & {
  readonly listen: Listening;
  readonly slack: Outcome;
  readonly discord: Outcome;
})[] = [
  { heard: 'command', listen: 'off', slack: 'asker', discord: 'asker' },
  { heard: 'mention', listen: 'off', slack: 'everyone', discord: 'everyone' },
  { heard: 'direct', listen: 'off', place: { direct: true }, slack: 'asker', discord: 'asker' },
  { heard: 'overheard', listen: 'off', slack: 'silence', discord: 'silence' },
  { heard: 'overheard', listen: 'hint', slack: 'offer', discord: 'mark' },
  { heard: 'overheard', listen: 'answer', slack: 'everyone', discord: 'everyone' },
  { heard: 'overheard', listen: 'hint', text: chatter, slack: 'silence', discord: 'silence' },
  { heard: 'overheard', listen: 'answer', text: chatter, slack: 'silence', discord: 'silence' },
  { heard: 'overheard', listen: 'answer', text: '람다 식이 뭔가요?', slack: 'silence', discord: 'silence' },
  { heard: 'overheard', listen: 'answer', toOthers: true, slack: 'silence', discord: 'silence' },
  { heard: 'mention', listen: 'off', text: chatter, slack: 'everyone', discord: 'everyone' },
  ...(['command', 'mention', 'direct', 'overheard'] as const).flatMap(heard => [
    { heard, listen: 'answer', author: 'bot', slack: 'silence', discord: 'silence' } as const,
    { heard, listen: 'answer', edited: true, slack: 'silence', discord: 'silence' } as const,
  ]),
];

for (const [platform, place] of Object.entries(platforms) as ['slack' | 'discord', Partial<Place>][])
  describe(`on ${platform}`, () => {
    const told = rows.map(row => ({
      ...row,
      becomes: row[platform],
      more: JSON.stringify({ ...row, slack: undefined, discord: undefined }),
    }));
    test.each(told)(
      '$more becomes $becomes',
      async ({ listen: value, becomes, slack: _s, discord: _d, more: _m, ...saying }) => {
        await listen(value, platform);
        expect(await outcome({ ...saying, place: { ...place, ...saying.place } })).toBe(becomes);
      },
    );

    test('a concept is offered once a day in a channel, whoever asks, and again the day after', async () => {
      await listen('hint', platform);
      const offer = platform === 'slack' ? 'offer' : 'mark';
      expect(await outcome({ place })).toBe(offer);
      expect(await outcome({ place, by: 'sam', text: 'ECS와 EKS는 뭐가 달라요?' })).toBe('silence');
      clock = new Date(clock.getTime() + 24 * 60 * 60 * 1_000);
      expect(await outcome({ place })).toBe(offer);
    });

    test('whoever wants no offers here gets none, and others do', async () => {
      await listen('hint', platform);
      await memory.muteHints(
        { workspace: `${platform}/${workspace}`, channel: 'c' },
        `${platform}/jisu`,
        true,
      );
      expect(await outcome({ place })).toBe('silence');
      expect(await outcome({ place, by: 'sam' })).not.toBe('silence');
    });

    test('in a thread the asker goes on without a mention for fifteen minutes, and nobody else does', async () => {
      const thread = { ...place, thread: '17.1' };
      expect(await outcome({ heard: 'mention', place })).toBe('everyone');
      expect(await outcome({ text: '그럼 비용은?', place: thread, by: 'sam' })).toBe('silence');
      expect(await outcome({ text: '고마워요!', place: thread })).toBe('silence');
      expect(await outcome({ text: '그럼 비용은?', place: thread })).toBe('everyone');
      clock = new Date(clock.getTime() + 15 * 60 * 1_000);
      expect(await outcome({ text: '그럼 제약은?', place: thread })).toBe('silence');
    });

    test('where it cannot hear, a reply that mentions it goes on', async () => {
      const deaf = { ...place, hears: false };
      const first = onlyMessage(await bot.respond(said({ heard: 'mention', place: deaf })));
      expect(read(first)).toContain('이어서 물을 때는 답장으로 멘션해 주세요.');
      const further = onlyMessage(
        await bot.respond(said({ heard: 'mention', text: '그럼 비용은?', place: deaf })),
      );
      expect(read(further)).toContain('비용');
      expect(read(further)).toContain('$0.10');
    });
  });

describe('on slack', () => {
  const { slack: place } = platforms;
  const press = async (id: string, by: string, thread: string | null = '17.1') => {
    const happened = interaction(pressed(id, 'public'), 'ko', {
      workspace,
      ...place,
      thread,
      answering: thread,
    });
    return bot.respond({ ...happened, person: { ...happened.person, id: by } });
  };

  test('the asker stops the follow-ups, nobody else can', async () => {
    const answer = onlyMessage(await bot.respond(said({ heard: 'mention', place })));
    expect(read(answer)).toContain('이 스레드에서 15분간 멘션 없이 이어서 물어보세요');
    const stop = idOf(answer, '그만 듣기');
    expect(read(onlyMessage(await press(stop, 'sam')))).toBe('질문한 사람만 멈출 수 있어요.');
    const thread = { ...place, thread: '17.1' };
    expect(await outcome({ text: '그럼 비용은?', place: thread })).toBe('everyone');
    expect(read(onlyMessage(await press(stop, 'jisu')))).toBe('네, 여기서는 더 듣지 않을게요.');
    expect(await outcome({ text: '그럼 비용은?', place: thread })).toBe('silence');
  });

  test('an offer is shown to one, answered in the thread for all, or ended here', async () => {
    await listen('hint', 'slack');
    const offer = onlyMessage(await bot.respond(said({ place })));
    expect(read(offer)).toBe('‘ECS vs EKS’에 답이 있어요.\n[나만 보기] [스레드에 답하기] [여기선 그만]');
    expect(offer.audience).toBe('asker');
    const alone = (label: string) =>
      bot.respond(interaction(pressed(idOf(offer, label), 'private'), 'ko', { workspace, ...place }));
    expect(onlyMessage(await alone('나만 보기'))).toMatchObject({ where: 'replace', audience: 'asker' });
    const [shared, confirmed] = await alone('스레드에 답하기');
    expect(shared).toMatchObject({ kind: 'message', audience: 'everyone', under: '17.1' });
    expect(read(confirmed as Message)).toBe('스레드에 답했어요.');
    expect(read(onlyMessage(await alone('여기선 그만')))).toBe('네, 이 채널에서는 더 제안하지 않을게요.');
    clock = new Date(clock.getTime() + 24 * 60 * 60 * 1_000);
    expect(await outcome({ place })).toBe('silence');
  });

  test('what is overheard and not answered leaves nothing in the store', async () => {
    const db = openSqlite(null);
    memory = createSqlMemory(() => db);
    bot = createBot({ content, defaultLanguage: 'ko', now: () => clock, memory });
    await listen('answer', 'slack');
    for (const text of [chatter, '비밀번호는 hunter2예요', '람다 식이 뭔가요?'])
      for (const thread of [null, '17.1']) await outcome({ text, place: { ...place, thread } });
    const tables = await db.introspection.getTables();
    for (const { name } of tables.filter(table => table.name !== 'channel_settings'))
      expect([
        name,
        await db
          .selectFrom(name as 'misses')
          .selectAll()
          .execute(),
      ]).toEqual([name, []]);
  });
});

test('a mention that is not known is answered and gathered without who asked; with KEEP_MISSES=off it is not', async () => {
  const place = platforms.slack;
  const missed = onlyMessage(await bot.respond(said({ heard: 'mention', text: '커피머신', place })));
  expect(read(missed)).toContain('못 찾은 말은 이름 없이 모아 관리자에게 보여 줘요.');
  expect(await memory.gaps(`slack/${workspace}`, clock)).toMatchObject([{ text: '커피머신', count: 1 }]);
  const discreet = createBot({ content, defaultLanguage: 'ko', now, memory, keepsMisses: false });
  const other = onlyMessage(await discreet.respond(said({ heard: 'mention', text: '세탁기', place })));
  expect(read(other)).not.toContain('이름 없이');
  expect(await memory.gaps(`slack/${workspace}`, clock)).toHaveLength(1);
});
