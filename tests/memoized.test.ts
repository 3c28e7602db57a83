import { expect, test } from 'vitest';
import { createBot } from '../src/bot.ts';
import { memoized, memoizedFor } from '../src/memoized.ts';
import { newMemory, remembering } from './remembering-bot.ts';
import { content, interaction, onlyMessage, read, typed } from './team.ts';

test('what was worked out once is given again, for the same key only', () => {
  let worked = 0;
  const twice = memoized(
    (text: string) => {
      worked += 1;
      return { text: text + text };
    },
    text => text,
  );
  expect([twice('a'), twice('b'), twice('a')]).toEqual([{ text: 'aa' }, { text: 'bb' }, { text: 'aa' }]);
  expect(worked).toBe(2);
});

test('what somebody typed at great length is not kept', () => {
  let worked = 0;
  const lengthOf = memoized(
    (text: string) => {
      worked += 1;
      return { length: text.length };
    },
    text => text,
  );
  const long = 'x'.repeat(40_000);
  lengthOf(long);
  lengthOf(long);
  expect(worked).toBe(2);
});

test('what follows from an object is worked out once for each object', () => {
  let worked = 0;
  const countOf = memoizedFor((list: readonly string[], unit: string) => {
    worked += 1;
    return { text: `${list.length} ${unit}` };
  });
  const two = ['a', 'b'];
  expect([two, two, ['a', 'b', 'c']].map(list => countOf(list, 'words').text)).toEqual([
    '2 words',
    '2 words',
    '3 words',
  ]);
  expect(worked).toBe(2);
});

test('a miss that comes again has the same blocks, for a platform to render once, in each language', async () => {
  const { bot } = remembering(newMemory());
  const ask = async (locale: string) =>
    onlyMessage(await bot.respond(interaction(typed('explain zzqq'), locale)));
  const [first, again, english] = [await ask('ko'), await ask('ko'), await ask('en')];
  expect(again.blocks).toBe(first.blocks);
  expect([read(first), read(english)]).toEqual([
    expect.stringContaining(content.wording.ko.text('miss.kept')),
    expect.stringContaining(content.wording.en.text('miss.kept')),
  ]);
});

test('an answer that is remembered still grows old by the day', async () => {
  let today = new Date('2026-11-14T23:59:00Z');
  const bot = createBot({ content, defaultLanguage: 'en', now: () => today });
  const ask = async () => read(onlyMessage(await bot.respond(interaction(typed('explain fargate')))));
  expect(await ask()).toContain('As of Oct 2026');
  today = new Date('2027-11-14T00:00:00Z');
  expect(await ask()).toContain('Checked in Oct 2026; it may have changed.');
});
