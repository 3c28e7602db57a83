import { createInterface } from 'node:readline/promises';
import type { Bot } from '../../src/bot.ts';
import type { Wording } from '../../src/content/wording.ts';
import type { Input } from '../../src/conversation/interaction.ts';
import type { Button, Form, Message, Option } from '../../src/conversation/reply.ts';
import type { Language, Localized } from '../../src/language/language.ts';
import { interactionOf, textInput } from './person.ts';
import { render } from './render.ts';
import type { Style } from './style.ts';
import { wrapped } from './table.ts';

export interface Conversation {
  readonly bot: Bot;
  readonly wording: Localized<Wording>;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly language: Language;
  readonly style: Style;
}

const prompt = 'aws> ';
const leave = new Set(['exit', 'quit', 'q', ':q', '나가기', '끝']);
const number = /^\[?(\d{1,2})\]?$/;

/** The last word completes to an id that begins so; where none does (Korean, a typing error), to what it may mean. */
function completer(bot: Bot, language: Language) {
  return (line: string): [string[], string] => {
    const typed = line.split(/\s/).at(-1) ?? '';
    const ids = bot.suggest(typed, language).map(({ concept }) => concept);
    const beginning = ids.filter(id => id.startsWith(typed.toLowerCase()));
    return [beginning.length > 0 ? beginning : ids, typed];
  };
}

/**
 * Talks until the input ends: a number presses a choice of the last answer, anything else is said to the bot.
 * A number beyond the choices is a slip: it costs nobody the choices.
 */
export async function converse({
  bot,
  wording,
  input,
  output,
  language,
  style,
}: Conversation): Promise<number> {
  let choices: readonly (Button | Option)[] = [];
  /** What the next line is written into. */
  let asked: Form | null = null;
  let spoken = language;
  const show = (lines: readonly string[]) => output.write(`\n${lines.join('\n')}\n\n`);
  const say = async (said: Input) => {
    const replies = await bot.respond(interactionOf(said, language));
    for (const { form } of replies.filter(each => each.kind === 'form')) {
      asked = form;
      show(form.fields.map(({ label, value }) => (value === '' ? `${label}:` : `${label}: ${value}`)));
    }
    for (const reply of replies.filter((each): each is Message => each.kind === 'message')) {
      const rendered = render(reply, style);
      // What offers nothing, and a file that was asked for, leave the choices of the answer before.
      if (!reply.files && rendered.choices.length > 0) choices = rendered.choices;
      spoken = reply.language;
      show([
        ...rendered.lines,
        ...(reply.files ?? []).flatMap(({ name, text }) => ['', `${name}:`, '', text]),
      ]);
    }
  };
  const hear = async (typed: string) => {
    if (asked) {
      const { id, fields } = asked;
      asked = null;
      const values = fields.map(({ id: field, value }, at) => [field, at === 0 ? typed : value]);
      return say({ kind: 'form', id, values: Object.fromEntries(values) });
    }
    const picked = typed.match(number)?.[1];
    if (picked === undefined || choices.length === 0) return say(textInput(typed, bot));
    const choice = choices[Number(picked) - 1];
    if (choice) return say({ kind: 'action', id: choice.id, on: 'private' });
    show(wrapped(wording[spoken].text('choice.range', { last: choices.length }), style.width));
  };
  await say({ kind: 'command', command: { name: 'help' } });
  // Only now: a line typed before somebody reads them would be lost.
  const lines = createInterface({ input, output, prompt, completer: completer(bot, language) });
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (leave.has(typed.toLowerCase())) break;
    if (typed !== '' || asked) await hear(typed);
    lines.prompt();
  }
  lines.close();
  return 0;
}
