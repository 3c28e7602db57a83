import { discordBench } from './discord.ts';
import { lookupBench } from './lookup.ts';
import { memoryBench } from './memory.ts';
import { mutateBench } from './mutate.ts';
import { nearWords } from './near-words.ts';
import { recommendBench } from './recommend.ts';
import { slackBench } from './slack.ts';
import { understandingBench } from './understanding.ts';

type Bench = (args: readonly string[]) => boolean | Promise<boolean>;

/**
 * `npm run bench` measures the lookup, understanding, recommendations, Slack, Discord and memory;
 * `npm run bench -- slack` one of them;
 * `npm run bench -- mutate` turns each rule of the guides round and lists what no check notices;
 * `npm run bench -- near-words FILE` lists a dictionary's words that the lookup would misread.
 */
const measuring: Readonly<Record<string, Bench>> = {
  lookup: lookupBench,
  understanding: understandingBench,
  recommend: recommendBench,
  slack: slackBench,
  discord: discordBench,
  memory: memoryBench,
};
const benches: Readonly<Record<string, Bench>> = {
  ...measuring,
  mutate: mutateBench,
  'near-words': nearWords,
};

const [name, ...args] = process.argv.slice(2);
const asked = name === undefined ? Object.values(measuring) : [benches[name]];
let holds = true;
for (const bench of asked) {
  if (!bench) console.error(`no bench “${name}”; there is: ${Object.keys(benches).join(', ')}`);
  holds = ((await bench?.(args)) ?? false) && holds;
}
process.exitCode = holds ? 0 : 1;
