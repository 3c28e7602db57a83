import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Bot } from '../../src/bot.ts';

/** Operations that exist; the others answer with an error until they do. */
const operations = ['lookup'] as const;
const request = z.object({ op: z.string(), text: z.string().optional() });

type Line = Readonly<Record<string, unknown>>;

function lookup(bot: Bot, text: string): Line {
  const found = bot.lookup.find(text);
  if (found.kind === 'concept') return { ids: [found.concept], suggest: false, tier: found.tier };
  if (found.kind === 'ambiguous') return { ids: found.concepts, suggest: true, tier: 'ambiguous' };
  return { ids: found.near, suggest: found.near.length > 0, tier: null };
}

function answer(bot: Bot, line: string): Line {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { error: 'the line is not JSON' };
  }
  const read = request.safeParse(parsed);
  if (!read.success) return { error: 'a line is an object such as {"op":"lookup","text":"fargate"}' };
  const { op, text } = read.data;
  if (op !== 'lookup')
    return { error: `no operation ${JSON.stringify(op.slice(0, 40))}; there is: ${operations.join(', ')}` };
  return text === undefined ? { error: '"lookup" needs a text' } : lookup(bot, text);
}

/**
 * Reads JSON lines and writes one line for each, in order, waiting whenever the reader is slower.
 * 0 when every line was answered, 1 when one was an error.
 */
export async function batch(
  bot: Bot,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  let failures = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const result = answer(bot, line);
    if ('error' in result) failures++;
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
  return failures > 0 ? 1 : 0;
}
