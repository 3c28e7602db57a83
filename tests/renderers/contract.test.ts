import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits as discord } from '../../adapters/discord/limits.ts';
import { limits as slack } from '../../adapters/slack/limits.ts';
import { budgetProblems } from '../../src/conversation/budget.ts';
import { type Block, budgets, type Message } from '../../src/conversation/reply.ts';
import type { Span } from '../../src/conversation/rich-text.ts';
import { everyReply } from '../every-reply.ts';
import { idsOf, meant, renderers } from './renderers.ts';

const replies = [...everyReply];

describe.each(renderers)('$name', ({ problems, read, ids }) => {
  test('takes every reply that the bot can give', () => {
    const refused = replies.flatMap(([id, message]) => problems(message).map(problem => `${id}: ${problem}`));
    expect(refused).toEqual([]);
  });

  test('shows everything that was said, and nothing else', () => {
    const different = replies.filter(([, message]) => {
      const shown = read(message);
      return shown !== null && shown.join('\n') !== meant(message).join('\n');
    });
    expect(different.map(([id]) => id)).toEqual([]);
  });

  test('offers every control, in order, with the id it has', () => {
    const different = replies.filter(([, message]) => ids(message).join() !== idsOf(message).join());
    expect(different.map(([id]) => id)).toEqual([]);
  });

  test('shows any text as it is: nothing in it becomes markup, a link or a mention', () => {
    fc.assert(
      fc.property(messageOf(), message => {
        expect(problems(message)).toEqual([]);
        expect(read(message) ?? meant(message)).toEqual(meant(message));
      }),
      { numRuns: 500 },
    );
  });
});

const thumb = (id: string, label: string) => ({ id, label, accessibleLabel: `spoken ${label}` });
const rated: Message = {
  kind: 'message',
  where: 'here',
  audience: 'asker',
  language: 'en',
  summary: 'x',
  blocks: [
    { type: 'paragraph', text: [{ style: 'plain', text: 'x' }] },
    { type: 'buttons', buttons: [thumb('1xe:h', 'Help')] },
    { type: 'feedback', up: thumb('1ae:v/up/h', '👍'), down: thumb('1ae:v/down/h', '👎') },
  ],
};

describe.each(renderers)('feedback on $name', ({ problems, read, ids }) => {
  test('is taken', () => {
    expect(problems(rated)).toEqual([]);
  });

  test('shows both thumbs', () => {
    expect(read(rated) ?? meant(rated)).toEqual(['x', '[Help]', '[👍] [👎]']);
  });

  test('leads where each thumb leads', () => {
    expect(ids(rated)).toEqual(['1xe:h', '1ae:v/up/h', '1ae:v/down/h']);
  });
});

test('a thumb on Slack is read aloud in words', () => {
  expect(JSON.stringify(renderers[0]?.payload(rated))).toContain('"accessibility_label":"spoken 👍"');
});

test('thumbs are two controls of a message', () => {
  const buttons = Array.from({ length: 19 }, (_, at) => thumb(`1xe:e/c${at}`, 'x'));
  const rows = [0, 5, 10, 15].map(
    from => ({ type: 'buttons', buttons: buttons.slice(from, from + 5) }) as const,
  );
  const crowded = { ...rated, blocks: [...rows, ...rated.blocks.slice(-1)] };
  expect(budgetProblems(crowded)).toEqual(['controls: 21 of at most 20']);
});

/** What people type to break a layout, to ping, or to look like somebody else. */
const nasty = [
  '<!channel>',
  '<@U123|you>',
  '<#C1>',
  '&lt;',
  '@everyone',
  '<@123>',
  '<@&5>',
  '<:a:1>',
  '<t:0:R>',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '\\',
  '[x](https://evil.example)',
  '](',
  '<https://evil.example|x>',
  'https://evil.example',
  '# h',
  '-# s',
  '> q',
  '- l',
  '1. n',
  '*',
  '_',
  '|',
  ':fire:',
  '한글',
  '가',
  ' ',
  'a',
  '%3E',
  '>',
  '<',
  '.',
  '#',
  '-',
  '+',
  ')',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts =>
    parts
      .join('')
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
      .trim(),
  )
  .filter(each => each !== '');

const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ style: fc.constantFrom('plain', 'strong', 'emphasis'), text }),
  fc.record({ style: fc.constant('code'), text: text.map(each => each.replaceAll('`', '') || 'x') }),
  fc.record({
    style: fc.constant('link'),
    text,
    url: fc.constant('https://docs.aws.amazon.com/a?b=c&d=(e)'),
  }),
) as fc.Arbitrary<Span>;
const rich = fc.array(span, { minLength: 1, maxLength: 3 });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading'), text }),
  fc.record({ type: fc.constant('paragraph'), text: rich }),
  fc.record({ type: fc.constant('list'), items: fc.array(rich, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant('notice'), text: rich }),
  fc.record({ type: fc.constant('footnote'), text: rich }),
  fc
    .record({ a: text, b: text, c: rich, d: rich })
    .map(({ a, b, c, d }) => ({ type: 'table', columns: [a, b], rows: [[c, d]] })),
) as fc.Arbitrary<Block>;

function messageOf(): fc.Arbitrary<Message> {
  return fc.array(block, { minLength: 1, maxLength: 4 }).map(blocks => ({
    kind: 'message',
    where: 'here',
    audience: 'asker',
    language: 'ko',
    summary: 'x',
    blocks,
  }));
}

describe('what every reply keeps to is within what each platform takes', () => {
  test.each([
    ['a heading on Slack', budgets.heading, slack.header],
    ['a label on Slack', budgets.label, slack.buttonText],
    ['an option on Slack', budgets.label, slack.optionText],
    ['the description of an option on Slack', budgets.description, slack.optionDescription],
    ['the options of a menu on Slack', budgets.menuOptions, slack.options],
    ['an id on Slack', budgets.actionId, Math.min(slack.actionId, slack.optionValue)],
    ['the buttons of a row on Slack', budgets.buttonsInARow, slack.actionElements],
    [
      'blocks on Slack, each control in a row of its own',
      budgets.otherBlocks + budgets.controls,
      slack.blocks,
    ],
    ['the text of tables on Slack', budgets.text, slack.tableText],
    ['columns on Slack', budgets.tableColumns, slack.tableColumns],
    ['rows on Slack, with their head', budgets.tableRows + 1, slack.tableRows],
    ['a label on Discord', budgets.label, discord.buttonLabel],
    ['an option on Discord', budgets.label, discord.optionText],
    ['the description of an option on Discord', budgets.description, discord.optionText],
    ['the options of a menu on Discord', budgets.menuOptions, discord.options],
    ['an id on Discord', budgets.actionId, discord.customId],
    ['the buttons of a row on Discord', budgets.buttonsInARow, discord.buttonsInARow],
    [
      'components on Discord, with their rows and container',
      1 + budgets.otherBlocks + Math.ceil(budgets.controls / budgets.buttonsInARow) + budgets.controls,
      discord.components,
    ],
    ['text on Discord', budgets.text, discord.text],
  ])('%s: %d of at most %d', (_what, budget, limit) => {
    expect(budget).toBeLessThanOrEqual(limit);
  });
});
