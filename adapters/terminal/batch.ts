import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Bot } from '../../src/bot.ts';
import type { Command } from '../../src/conversation/command.ts';
import { AnswersError } from '../../src/recommendation/named-answers.ts';
import { recommend } from '../../src/recommendation/recommend.ts';
import { conceptsIn } from '../../src/understanding/interpret.ts';
import { modelNamed } from './recommend.ts';

const request = z.object({ op: z.string() });

type Line = Readonly<Record<string, unknown>>;

const looked = z.object({ text: z.string() });
const recommended = z.object({
  guide: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});

function lookup(bot: Bot, asked: object): Line {
  const { data } = looked.safeParse(asked);
  if (!data) return { error: '"lookup" needs a text' };
  const found = bot.lookup.find(data.text);
  if (found.kind === 'concept') return { ids: [found.concept], suggest: false, tier: found.tier };
  if (found.kind === 'ambiguous') return { ids: found.concepts, suggest: true, tier: 'ambiguous' };
  return { ids: found.near, suggest: found.near.length > 0, tier: null };
}

/** A correction explains; which one it is stands beside. */
const described = (command: Command, intent: string): Line => ({
  intent: intent === 'correct' ? 'explain' : intent,
  ...(command.name === 'correct' ? { correction: command.misconception } : {}),
});

const silence: Line = { answered: false };

/** What somebody asks the bot. Without an answer `ids` are what is near. */
function asked(bot: Bot, line: object): Line {
  const { data } = looked.safeParse(line);
  if (!data) return { error: '"ask" needs a text' };
  const read = bot.interpret(data.text, 'mention');
  const { command, understood } = read;
  if (understood)
    return {
      answered: true,
      ...described(command, understood.intent),
      ids: understood.concepts,
      tier: understood.tier,
    };
  const ids = conceptsIn(read, bot.lookup);
  if (command.name === 'explain' && 'typed' in command.subject && ids.length === 0) {
    const found = bot.lookup.find(command.subject.typed);
    const near = found.kind === 'miss' ? found.near : found.kind === 'ambiguous' ? found.concepts : [];
    return near.length > 0 ? { answered: false, suggest: true, ids: near } : silence;
  }
  const isAnswer =
    ids.length > 0 || command.name === 'recommend' || command.name === 'list' || command.name === 'history';
  return isAnswer ? { answered: true, intent: command.name, ids, tier: 'command' } : silence;
}

/** What nobody asked the bot; silence is `answered: false` and nothing else. */
function overheard(bot: Bot, line: object): Line {
  const { data } = looked.safeParse(line);
  if (!data) return { error: '"overhear" needs a text' };
  const understood = bot.overhear(data.text);
  if (!understood) return silence;
  const { command, intent, concepts, tier } = understood;
  return { answered: true, ...described(command, intent), ids: concepts, tier };
}

function recommendation(bot: Bot, asked: object): Line {
  const { data } = recommended.safeParse(asked);
  if (!data) return { error: '"recommend" needs a guide, and answers as names or lists of names' };
  try {
    return { ...recommend(modelNamed(bot, data.guide), data.answers ?? {}) };
  } catch (error) {
    if (error instanceof AnswersError) return { error: error.message };
    throw error;
  }
}

/** One entry an operation. */
const operations: Readonly<Record<string, (bot: Bot, asked: object) => Line>> = {
  lookup,
  ask: asked,
  overhear: overheard,
  recommend: recommendation,
};

function answer(bot: Bot, line: string): Line {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { error: 'the line is not JSON' };
  }
  const read = request.safeParse(parsed);
  if (!read.success) return { error: 'a line is an object such as {"op":"lookup","text":"fargate"}' };
  const { op } = read.data;
  const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
  if (operation) return operation(bot, parsed as object);
  const known = Object.keys(operations).join(', ');
  return { error: `no operation ${JSON.stringify(op.slice(0, 40))}; there is: ${known}` };
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
