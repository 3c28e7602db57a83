import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, vi } from 'vitest';
import { converse } from '../../adapters/terminal/repl.ts';
import { noColours } from '../../adapters/terminal/style.ts';
import type { Bot } from '../../src/bot.ts';
import type { Language } from '../../src/language/language.ts';
import { bot, content } from '../team.ts';

export interface AtTerminal {
  /** Types the keys; resolves to what they made appear. */
  keys(typed: string): Promise<string>;
  /** Types a line; resolves to what is read before the next prompt. */
  line(typed: string): Promise<string>;
  /** Types the number of a choice that was offered last. */
  pick(label: string): Promise<string>;
  readonly ended: Promise<number>;
}

/** A terminal at which somebody types. */
export function terminal(language: Language = 'ko', answering: Bot = bot): AtTerminal {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
  let shown = '';
  output.on('data', chunk => {
    shown += chunk;
  });
  const ended = converse({
    bot: answering,
    wording: content.wording,
    input,
    output,
    language,
    style: noColours,
  });
  const settled = async () => {
    let before = '';
    do {
      before = shown;
      await new Promise(resolve => setTimeout(resolve, 40));
    } while (before !== shown || shown === '');
  };
  const since = (before: number) => stripVTControlCharacters(shown.slice(before));
  const prompted = (before: number) =>
    vi.waitFor(() => expect(since(before)).toMatch(/\n[\s\S]*aws> $/), { interval: 2 });
  let latest = '';
  const line = async (typed: string) => {
    await prompted(0);
    const before = shown.length;
    input.write(`${typed}\r`);
    await prompted(before);
    latest = since(before);
    return latest;
  };
  return {
    async keys(typed) {
      await settled();
      const before = shown.length;
      input.write(typed);
      await settled();
      return since(before);
    },
    line,
    pick(label) {
      const numbers = [...latest.matchAll(/\[(\d+)\] (.*?)(?= {2,}\[| · |\r?\n)/g)];
      const number = numbers.find(([, , offered]) => offered === label)?.[1];
      if (number === undefined)
        throw new Error(`no “${label}” among ${numbers.map(each => each[2]).join(', ')}`);
      return line(number);
    },
    ended,
  };
}
