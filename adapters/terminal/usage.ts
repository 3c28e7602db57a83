import type { Wording } from '../../src/content/wording.ts';
import { commands } from '../../src/conversation/commands.ts';

/** What can stand behind the name of the program, a command a line. */
export function usage(wording: Wording): string {
  const asked = commands.map(({ verbs, options, description }) => {
    const values = options.map(({ name, required }) => (required ? `<${name.en}>` : `[${name.en}]`));
    return [[verbs.en[0], ...values].join(' '), wording.text(description)] as const;
  });
  const lines = [
    ...asked,
    ['recommend --guide <guide> [--answers …] [--record]', wording.text('usage.recommend')] as const,
    ['ask [--why] <sentence>', wording.text('usage.ask')] as const,
    ['overhear [--why] <sentence>', wording.text('usage.overhear')] as const,
    ['batch', wording.text('usage.batch')] as const,
    ['check', wording.text('usage.check')] as const,
    ['doctor slack|discord', wording.text('usage.doctor')] as const,
  ];
  const widest = Math.max(...lines.map(([command]) => command.length));
  return [
    'aws [--lang ko|en] [--json] <command>',
    ...lines.map(([command, what]) => `  ${command.padEnd(widest)}  ${what}`),
    '',
  ].join('\n');
}
