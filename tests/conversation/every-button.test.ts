import { describe, expect, test } from 'vitest';
import { decodeAction } from '../../src/conversation/action-id.ts';
import { budgetProblems, controlsOf } from '../../src/conversation/budget.ts';
import { everyReply as messages } from '../every-reply.ts';
import { everyText, read } from '../team.ts';

describe(`all ${messages.size} replies that buttons lead to`, () => {
  test('there are thousands, in both languages', () => {
    expect(messages.size).toBeGreaterThan(1_000);
    expect(new Set([...messages.values()].map(({ language }) => language))).toEqual(new Set(['ko', 'en']));
  });

  test('none is a dead end: each leads on', () => {
    const ends = [...messages].filter(([, message]) => message.blocks.flatMap(controlsOf).length === 0);
    // What was shared publicly without a further page is read, not pressed.
    expect(ends.map(([id]) => id).filter(id => decodeAction(id)?.kind !== 'share')).toEqual([]);
  });

  test('none says that a button no longer works', () => {
    const forged = [...messages].filter(([, message]) =>
      /더는 쓸 수 없어요|no longer works/.test(read(message)),
    );
    expect(forged.map(([id]) => id)).toEqual([]);
  });

  test('none is over the budgets, has an empty text or two controls with one id', () => {
    const problems = [...messages].flatMap(([id, message]) =>
      budgetProblems(message).map(problem => `${id}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test('none shows a placeholder, a fact’s mark-up or an id', () => {
    const odd = [...messages].filter(([, message]) =>
      everyText(message).some(text => /\{\w+[|}]|:fact|\{#|undefined|\[object/.test(text)),
    );
    expect(odd.map(([id]) => id)).toEqual([]);
  });

  test('none in English shows Hangul, but for the button that leads to Korean', () => {
    const mixed = [...messages].filter(
      ([id, message]) =>
        message.language === 'en' &&
        !id.startsWith('typed: ') &&
        everyText(message).some(
          text => /\p{Script=Hangul}/u.test(text) && text !== '한국어' && !text.includes('Shared by'),
        ),
    );
    expect(mixed.map(([id]) => id)).toEqual([]);
  });

  test('each shows at most five buttons, or one menu with the way out', () => {
    const crowded = [...messages].filter(([, { blocks }]) => {
      const rows = blocks.filter(({ type }) => type === 'buttons');
      const menus = blocks.filter(({ type }) => type === 'menu');
      return rows.length > 2 || menus.length > 1 || (rows.length === 2 && menus.length > 0);
    });
    expect(crowded.map(([id]) => id)).toEqual([]);
  });
});
