import { lookupBench } from './lookup.ts';
import { nearWords } from './near-words.ts';

/** `npm run bench` measures the lookup; `npm run bench -- near-words FILE` lists a dictionary's words that it would misread. */
const [name = 'lookup', ...args] = process.argv.slice(2);
const benches: Readonly<Record<string, (args: readonly string[]) => boolean>> = {
  lookup: lookupBench,
  'near-words': nearWords,
};
const bench = benches[name];
if (!bench) console.error(`no bench “${name}”; there is: ${Object.keys(benches).join(', ')}`);
process.exitCode = bench?.(args) ? 0 : 1;
