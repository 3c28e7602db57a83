import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { converse } from '../../adapters/terminal/repl.ts';
import { noColours } from '../../adapters/terminal/style.ts';
import { bot } from '../team.ts';

/** A terminal at which somebody types, and what has been shown on it. */
function terminal(language: 'ko' | 'en' = 'ko') {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
  let shown = '';
  output.on('data', chunk => {
    shown += chunk;
  });
  const ended = converse({ bot, input, output, language, style: noColours });
  const settled = async () => {
    let before = '';
    do {
      before = shown;
      await new Promise(resolve => setTimeout(resolve, 40));
    } while (before !== shown || shown === '');
  };
  /** Types the keys; resolves to what they made appear. */
  const keys = async (typed: string) => {
    await settled();
    const before = shown.length;
    input.write(typed);
    await settled();
    return stripVTControlCharacters(shown.slice(before));
  };
  return { keys, ended };
}

test('opens with the help, answers what is typed and ends when asked to', async () => {
  const { keys, ended } = terminal();
  expect(await keys('파게이트\r')).toContain('Fargate(파게이트)\n');
  await keys('exit\r');
  expect(await ended).toBe(0);
});

test('a number presses a button of the last answer, and picks from a menu', async () => {
  const { keys, ended } = terminal();
  expect(await keys('fargate\r')).toMatch(/\[2\] 비용/);
  expect(await keys('2\r')).toContain('Fargate · 비용\n');
  const gateways = await keys('게이트웨이\r');
  expect(gateways).toMatch(/\[1\] API Gateway[\s\S]+\[7\] Transit Gateway/);
  expect(await keys('7\r')).toContain('Transit Gateway');
  await keys('q\r');
  await ended;
});

test('a number that is no choice is a text like any other', async () => {
  const { keys, ended } = terminal('en');
  await keys('fargate\r');
  expect(await keys('99\r')).toContain('99: nothing on this yet.');
  await keys('quit\r');
  await ended;
});

test('Tab completes a term', async () => {
  const { keys, ended } = terminal();
  await keys('explain farga\t');
  expect(await keys('\r')).toContain('Fargate(파게이트)\n');
  await keys('\u0004');
  expect(await ended).toBe(0);
});

test.each([
  ['gatew', /gateway-api/],
  ['쿠버네티', /kubernetes/],
])('Tab twice after %s lists what it could become', async (typed, listed) => {
  const { keys, ended } = terminal();
  await keys(`${typed}\t`);
  expect(await keys('\t')).toMatch(listed);
  await keys('\r');
  await keys('\u0004');
  await ended;
});
