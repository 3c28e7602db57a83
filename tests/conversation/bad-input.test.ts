import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../adapters/terminal/render.ts';
import { noColours } from '../../adapters/terminal/style.ts';
import { budgetProblems, controlsOf } from '../../src/conversation/budget.ts';
import type { Heard } from '../../src/conversation/interaction.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { code, type RichText } from '../../src/conversation/rich-text.ts';
import { bot, everyText, interaction, onlyMessage, pressed, read, typed } from '../team.ts';

const say = async (text: string, heard: Heard = 'command') =>
  onlyMessage(await bot.respond(interaction(typed(text, heard))));

const richTexts = ({ blocks }: Message): readonly RichText[] =>
  blocks.flatMap(block => {
    if (block.type === 'list') return block.items;
    if (block.type === 'table') return block.rows.flat();
    return 'text' in block && typeof block.text !== 'string' ? [block.text] : [];
  });

/** What can break a layout: controls, zero-width and direction marks, halves of a character. */
const harmful = /[\p{Cc}\p{Cf}\p{Cs}]/u;
/** What some platform takes for a mention, and nothing of ours ever says. */
const mention = /<[!@#]|@everyone|@here|<@&/;

function expectHelpful(message: Message) {
  expect(budgetProblems(message)).toEqual([]);
  expect(message.blocks.flatMap(controlsOf).length).toBeGreaterThan(0);
  expect(everyText(message).filter(text => harmful.test(text))).toEqual([]);
  expect(message.summary).not.toMatch(harmful);
  // An echo stands in code, which every platform shows as it is; the renderers are tested to escape it.
  const spans = richTexts(message).flat();
  expect(spans.filter(span => span.style !== 'code' && mention.test(span.text))).toEqual([]);
  expect(() => render(message, noColours)).not.toThrow();
}

describe('a helpful reply, whatever was sent', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n '],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 spaces before a term', `${' '.repeat(10_000)}fargate`],
    ['control characters', '\u0000\u0007\u001b[31mfargate\u0008'],
    ['zero-width characters', '\u200bfar\u200dgate\ufeff'],
    ['right-to-left marks', '\u202efargate\u2066'],
    ['a lone surrogate', '\ud83dfargate\udc00'],
    ['a Slack broadcast', '<!channel> <!here|here>'],
    ['a Slack person and link', '<@U123> <https://evil.test|fargate>'],
    ['a Discord broadcast', '@everyone @here'],
    ['a Discord person, role and channel', '<@123> <@&456> <#789>'],
    ['mark-up', '*_~`[]()||# > -'],
    ['code fences', '```js\nalert(1)\n```'],
    ['a template', '{name|은는} %s {{7}}'],
    ['a prototype', '__proto__ constructor'],
    ['an unknown command', 'frobnicate --all'],
    ['many things to compare', `compare ${'ecs '.repeat(2_000)}`],
    ['only separators', 'compare vs vs , 랑'],
  ])('%s', async (_name, text) => {
    for (const heard of ['command', 'mention', 'direct'] as const) expectHelpful(await say(text, heard));
  });

  const fragment = fc.constantFrom(
    '<!channel>',
    '@everyone',
    '<@U1>',
    '`',
    '*',
    '\u202e',
    '\u200b',
    '\ud800',
    'compare ',
    'explain ',
    'list ',
    '비교 ',
    ' vs ',
    '랑 ',
    '파게이트',
    'ecs',
    '게이트웨이',
    '뭐예요?',
    'ㅋㅂ',
    '\n',
  );
  const nasty = fc
    .array(
      fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme' })),
      {
        maxLength: 12,
      },
    )
    .map(parts => parts.join(''));

  test('any text', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async text => expectHelpful(await say(text))),
      { numRuns: 1_500 },
    );
  });

  test('any action id, ours with something changed among them', async () => {
    const ours = fc.constantFrom('1xk:e/fargate/cost', '1se:c/ecs,eks', '1xk:l/compute/0', '1xe:n/eks');
    const changed = fc
      .tuple(ours, fc.nat(20), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([id, at, text]) => id.slice(0, at) + text + id.slice(at + 1));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, nasty), async id =>
        expectHelpful(onlyMessage(await bot.respond(interaction(pressed(id))))),
      ),
      { numRuns: 1_500 },
    );
  });
});

describe('what was typed is shown back', () => {
  test('as code, so that it can neither ping nor format', async () => {
    const message = await say('<!channel>');
    expect(richTexts(message).flat()[0]).toEqual(code('<!channel>'));
  });

  test('without what is invisible', async () => {
    expect(read(await say('\u202ezzqq\u200b\u0000'))).toMatch(/^zzqq: /);
  });

  test('cut visibly', async () => {
    expect(read(await say('가'.repeat(10_000)))).toMatch(/^가{40}…: /);
  });
});
