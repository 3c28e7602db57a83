import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';

/** Milliseconds for one expression; what is not proved by then counts as slow. */
const timeout = 20_000;

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written in the bot's code. */
function expressions(): readonly Expression[] {
  return globSync(['src/**/*.ts', 'adapters/**/*.{ts,js}']).flatMap(file => {
    const text = readFileSync(file, 'utf8');
    const found: Expression[] = [];
    new Visitor({
      Literal: node => {
        if (!('regex' in node) || !node.regex) return;
        const line = text.slice(0, node.start).split('\n').length;
        found.push({ where: `${file}:${line}`, source: node.regex.pattern, flags: node.regex.flags });
      },
    }).visit(parseSync(file, text).program);
    return found;
  });
}

/**
 * Part of `npm run check`: lists every regular expression that a text could make slow, and ends with 1 when there is
 * one. Apart from the tests, which have two minutes: it takes half a minute.
 */
let vulnerable = 0;
const all = expressions();
for (const { where, source, flags } of all) {
  const { status, ...found } = await check(source, flags, { timeout });
  if (status === 'safe') continue;
  vulnerable++;
  const why = 'complexity' in found ? found.complexity?.summary : 'error' in found ? found.error?.kind : '';
  console.error(`${where} ${status} (${why}) /${source.slice(0, 100)}/${flags}`);
}
console.log(`${all.length} regular expressions, ${vulnerable} that a text could make slow`);
process.exitCode = vulnerable > 0 ? 1 : 0;
