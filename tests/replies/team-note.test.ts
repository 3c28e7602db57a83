import { describe, expect, test } from 'vitest';
import { renderMessage as renderDiscord } from '../../adapters/discord/render.ts';
import { renderMessage as renderSlack } from '../../adapters/slack/render.ts';
import { budgetProblems } from '../../src/conversation/budget.ts';
import type { Block } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/language/language.ts';
import { languages } from '../../src/language/language.ts';
import type { Note } from '../../src/memory/memory.ts';
import { explainAnswer } from '../../src/replies/explain.ts';
import { type Answer, messageOf, paragraph } from '../../src/replies/scene.ts';
import { withSharer } from '../../src/replies/shared.ts';
import { decidedNotices, withNotes } from '../../src/replies/team-note.ts';
import { sceneIn } from '../acts/visit.ts';
import { meant, renderers } from '../renderers/renderers.ts';
import { content, read } from '../team.ts';

const note: Note = {
  id: '0123abcd',
  concept: 'fargate',
  author: 'test/minji',
  authorName: '민지',
  text: '서비스는 `tf-modules/ecs`로 만듭니다.',
  state: 'approved',
  reason: '',
  writtenAt: '2026-11-02T09:00:00.000Z',
};
const card = (concept: string, language: Language) =>
  explainAnswer({ name: 'explain', subject: { concept }, page: 'summary' }, sceneIn(language));
const message = (answer: Answer, language: Language = 'ko') =>
  messageOf(answer, language, 'here', 'everyone');
const fargate = (notes: readonly Note[], language: Language = 'ko') =>
  message(withNotes(card('fargate', language), notes, sceneIn(language)), language);
const lines = (blocks: readonly Block[]) => read(message({ summary: 'x', blocks }));

describe('a team’s note on a card', () => {
  test('stands between the list and the footnote, set off by its label, its author and the full day', () => {
    const text = read(fargate([note]));
    expect(text).toMatch(
      /\n- [^\n]+\n우리 팀에서는 서비스는 tf-modules\/ecs로 만듭니다\.\n~ 민지 · 2026년 11월 2일\n~ /,
    );
  });

  test('is labelled in the language of the card, and shown as written', () => {
    const text = read(fargate([{ ...note, authorName: 'Minji' }], 'en'));
    expect(text).toContain(
      '\nOn our team 서비스는 tf-modules/ecs로 만듭니다.\n~ Minji · Nov 2, 2026\n~ As of',
    );
  });

  test('has no name once its author is forgotten', () => {
    expect(read(fargate([{ ...note, author: null, authorName: '' }]))).toContain('\n~ 2026년 11월 2일\n');
  });

  test('has its label in bold and its code as code', () => {
    const { blocks } = fargate([note]);
    expect(blocks).toContainEqual(
      paragraph([
        { style: 'strong', text: '우리 팀에서는' },
        { style: 'plain', text: ' ' },
        { style: 'plain', text: '서비스는 ' },
        { style: 'code', text: 'tf-modules/ecs' },
        { style: 'plain', text: '로 만듭니다.' },
      ]),
    );
  });

  test('a card without notes is the same card', () => {
    const answer = card('fargate', 'ko');
    expect(withNotes(answer, [], sceneIn('ko'))).toBe(answer);
  });

  test('no more than three stand on a card', () => {
    const notes = ['하나', '둘', '셋', '넷'].map(text => ({ ...note, text }));
    expect(read(fargate(notes)).match(/우리 팀에서는/g)).toHaveLength(3);
  });

  test('stands last where there is no footnote', () => {
    const answer = { summary: 'x', blocks: [paragraph([{ style: 'plain', text: 'x' }])] };
    expect(read(message(withNotes(answer, [note], sceneIn('ko'))))).toMatch(/^x\n우리 팀에서는/);
  });

  test.each(languages)(
    'three long ones fit on every card, shared and with what was decided (%s)',
    language => {
      const scene = sceneIn(language);
      const long = Array.from({ length: 3 }, () => ({ ...note, text: 'ㅁ'.repeat(500) }));
      const decided = long.map(each => ({ ...each, state: 'declined', reason: 'ㅁ'.repeat(200) }) as const);
      const problems = [...content.concepts.keys()].flatMap(concept => {
        const shared = withSharer(
          card(concept, language),
          { name: '지수', locale: null, moderator: false },
          scene,
        );
        const whole = [shared, card(concept, language)].map(each => withNotes(each, long, scene));
        const told = whole.map(each => ({
          ...each,
          blocks: [...decidedNotices(decided, scene), ...each.blocks],
        }));
        return told
          .flatMap(each => budgetProblems(message(each, language)))
          .map(problem => `${concept}: ${problem}`);
      });
      expect(problems).toEqual([]);
    },
  );

  test('three fit on the card of what was read boldly and must be warned of', () => {
    const scene = sceneIn('ko');
    const answer = explainAnswer(
      { name: 'explain', subject: { typed: 'app runer' }, page: 'summary' },
      scene,
    );
    const whole = withNotes(answer, [note, note, note], scene);
    const told = { ...whole, blocks: [...decidedNotices([note], scene), ...whole.blocks] };
    expect([answer.blocks.slice(0, 2).map(({ type }) => type), budgetProblems(message(told))]).toEqual([
      ['notice', 'notice'],
      [],
    ]);
  });
});

const hostile = [
  '<!channel> @everyone <@U1> <@&5> <#C1> https://evil.example *x* _y_ ~z~ ||s||',
  '<https://evil.example|evil> [evil](https://evil.example) http://evil.example/a_b_c',
  'discord.gg/evil https://discord.com/invite/evil discordapp.com/invite/evil',
  '`<!channel>` `@everyone` `https://evil.example` ` an open one',
  '> quoted # heading - item -# small',
];

describe.each(renderers)('what a note says on $name', ({ problems, read: seen }) => {
  const told = fargate(hostile.slice(0, 3).map(text => ({ ...note, text, authorName: '<!here> @everyone' })));
  const rest = fargate(hostile.slice(2).map(text => ({ ...note, text, authorName: '@here' })));

  test('is taken', () => {
    expect([told, rest].flatMap(problems)).toEqual([]);
  });

  test('is read as it was written', () => {
    for (const each of [told, rest]) expect(seen(each) ?? meant(each)).toEqual(meant(each));
  });
});

test('Discord gets no address that it would make a link of, or unfold', () => {
  const told = fargate(
    hostile.map(text => ({ ...note, text, authorName: 'https://evil.example' })).slice(0, 3),
  );
  const shown = JSON.stringify(renderDiscord(told)).replace(/\(<https:[^>]*>\)/g, '');
  expect(shown.match(/https?:\/\/|(?<!\\)\.(?:gg\/|com\/invite)/g)).toEqual(null);
});

test('Discord gets what a note says as text', () => {
  const text = '<!channel> @everyone <@U1> https://evil.example *x* discord.gg/x';
  expect(JSON.stringify(renderDiscord(fargate([{ ...note, text }])))).toContain(
    JSON.stringify('\\<!channel> \\@everyone \\<\\@U1> https\\://evil.example \\*x\\* discord\\.gg/x').slice(
      1,
      -1,
    ),
  );
});

test('Slack gets nothing of a note but text: no link, no mention, and no unfolding', () => {
  const { blocks, ...rest } = renderSlack(fargate(hostile.slice(0, 3).map(text => ({ ...note, text }))));
  const paragraphs = JSON.stringify(blocks.filter(({ type }) => type === 'rich_text'));
  expect([paragraphs.match(/"type":"(?:link|user|usergroup|channel|broadcast)"/g), rest]).toMatchObject([
    null,
    { unfurl_links: false, unfurl_media: false },
  ]);
});

describe('what was decided', () => {
  test.each([
    ['ko', 'approved', '', '! Fargate 메모가 승인됐어요.'],
    ['ko', 'declined', '위키에 있어요', '! Fargate 메모가 거절됐어요: 위키에 있어요'],
    ['ko', 'declined', '', '! Fargate 메모가 거절됐어요.'],
    ['en', 'approved', '', '! Your note on Fargate was approved.'],
    ['en', 'declined', 'it is in the wiki', '! Your note on Fargate was declined: it is in the wiki'],
  ] as const)('is told in %s: %s “%s”', (language, state, reason, expected) => {
    expect(lines(decidedNotices([{ ...note, state, reason }], sceneIn(language)))).toBe(expected);
  });

  test('is told in one notice, the rest by their number', () => {
    const many = Array.from({ length: 5 }, () => note);
    expect(lines(decidedNotices(many, sceneIn('ko')))).toBe(
      `! ${'Fargate 메모가 승인됐어요. '.repeat(3)}그 밖에 메모 2건이 결정됐어요.`,
    );
  });

  test('is no notice where nothing was', () => {
    expect(decidedNotices([], sceneIn('ko'))).toEqual([]);
  });
});
