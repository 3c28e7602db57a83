import type { Bot } from '../../src/bot.ts';
import type { Input } from '../../src/conversation/interaction.ts';
import type { Step } from '../../src/understanding/reading.ts';
import { ask, exitStatus, type Terminal } from './answer.ts';
import type { Arguments } from './arguments.ts';

/** How a decision came about, a rule a line below the sentence that it looked at. */
export function explained(steps: readonly Step[], outcome: string): readonly string[] {
  const lines = steps.flatMap(({ sentence, mentions, rule, said }, at) => {
    const before = steps[at - 1];
    const heading =
      before?.sentence === sentence && before.mentions.join() === mentions.join()
        ? []
        : [sentence, `  mentions: ${mentions.length > 0 ? mentions.join(', ') : 'none'}`];
    return [...heading, `  ${rule}: ${said}`];
  });
  return [...lines, outcome];
}

function why(bot: Bot, text: string, addressed: boolean): readonly string[] {
  const trace: Step[] = [];
  if (!addressed) {
    const understood = bot.overhear(text, { trace });
    return explained(trace, understood ? `→ ${JSON.stringify(understood.command)}` : '→ silence');
  }
  const { command } = bot.interpret(text, 'direct', { trace });
  return explained(trace, `→ ${JSON.stringify(command)}`);
}

const direct = (text: string): Input => ({
  kind: 'text',
  text,
  heard: 'direct',
  author: 'person',
  edited: false,
  toOthers: false,
});

/** `ask` and `overhear`: a sentence that is said to the bot, or beside it. */
export async function sentence(terminal: Terminal, asked: Arguments): Promise<number> {
  const { bot, output, errors } = terminal;
  const [verb, ...words] = asked.positionals;
  const text = words.join(' ');
  const addressed = verb === 'ask';
  if (asked.why) {
    output.write(`${why(bot, text, addressed).join('\n')}\n`);
    return exitStatus.answered;
  }
  if (addressed || bot.overhear(text) !== null)
    return ask(terminal, direct(text), asked.language, asked.json);
  errors.write('(silence)\n');
  return exitStatus.noAnswer;
}
