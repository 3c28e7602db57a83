import { describe, expect, test } from 'vitest';
import { decodeAction } from '../../src/conversation/action-id.ts';
import { budgetProblems, controlsOf } from '../../src/conversation/budget.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { ask, everyText, press, read } from '../team.ts';

/** Presses everything that can be reached from the openings, breadth first, each button once. */
async function pressEverything(openings: readonly string[]): Promise<ReadonlyMap<string, Message>> {
  const seen = new Map<string, Message>();
  let waiting: { readonly id: string; readonly message: Message }[] = [];
  for (const text of openings) waiting.push({ id: `typed: ${text}`, message: await ask(text) });
  while (waiting.length > 0) {
    const next: string[] = [];
    for (const { id, message } of waiting) {
      seen.set(id, message);
      next.push(...message.blocks.flatMap(controlsOf).map(control => control.id));
    }
    waiting = [];
    for (const id of new Set(next)) if (!seen.has(id)) waiting.push({ id, message: await press(id) });
  }
  return seen;
}

const messages = await pressEverything([
  'help',
  '도움말',
  'what is help',
  'list',
  'history',
  'gateway',
  '게이트웨이',
  'eb',
  'ekz',
  'what is ekz',
  '커피머신',
  'ㅋㅂㄴㅌㅅ',
  '단',
  'fargte',
  'app runner',
  'compare ecs eks',
  'compare ec2 ecs eks fargate',
  'compare ec2 ecs eks',
  'compare alb nlb',
  'compare ingress istio-gateway gateway-api',
  'compare s3 efs',
  'compare ecs ecs',
  'compare',
  'compare ecs ekz',
]);

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
