import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { actsOn } from '../peers/slack/acts.ts';
import { startSlack, tokens } from '../peers/slack/peer.ts';
import { createWorkspace } from '../peers/slack/workspace.ts';

// Starts the bot in the image against a local Slack, asks it something, and tells it to stop.
const [image = ''] = process.argv.slice(2);
const person = { id: 'U1', name: 'Jisu', locale: 'en-US' };
const workspace = createWorkspace([person], []);
const slack = await startSlack(workspace);
const container = execFileSync('buildah', ['from', '--pull-never', image], { encoding: 'utf8' }).trim();

// As the README has it: the example with the tokens filled in.
const environment = {
  ...parse(readFileSync(new URL('../../.env.example', import.meta.url))),
  SLACK_BOT_TOKEN: tokens.bot,
  SLACK_APP_TOKEN: tokens.app,
  SLACK_API_URL: slack.apiUrl,
};
const settings = Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
const run = spawn('buildah', ['run', ...settings, container, '--', 'node', 'adapters/start.js']);
let output = '';
for (const stream of [run.stdout, run.stderr])
  stream.setEncoding('utf8').on('data', said => {
    output += said;
  });
const ended = new Promise<number | null>(resolve => run.on('close', resolve));

/** The bot itself: buildah does not hand signals on. */
function processWithin(ancestor: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map(row => row.trim().split(/\s+/))
    .map(([pid, parent, ...args]) => ({ pid: Number(pid), parent: Number(parent), args: args.join(' ') }));
  const within = (pid: number): boolean =>
    pid === ancestor || rows.some(row => row.pid === pid && row.parent > 1 && within(row.parent));
  return rows.find(({ pid, args }) => /^\S*node adapters\/start\.js$/.test(args) && within(pid))?.pid ?? 0;
}

function fail(reason: string): never {
  console.error(`${reason}\n${output}`);
  const bot = processWithin(run.pid ?? 0);
  if (bot) process.kill(bot);
  process.exit(1);
}

for (const until = Date.now() + 30_000; !output.includes('Slack: connected'); ) {
  if (Date.now() > until) fail('the bot did not start in the image');
  await new Promise(resolve => setTimeout(resolve, 100));
}
const { body } = await actsOn(slack, workspace).command(person, 'C1', 'explain fargate');
if (!String(body?.text).startsWith('Fargate: ')) fail(`it did not answer: ${JSON.stringify(body)}`);
process.kill(processWithin(run.pid ?? 0) || fail('its process is not there'), 'SIGTERM');
if (output.includes('memory:')) fail('it stores nothing');
if ((await ended) !== 0) fail('it did not stop with status 0');
const user = execFileSync('buildah', ['run', container, '--', 'id', '-u'], { encoding: 'utf8' }).trim();
if (user !== '1000') fail(`it runs as ${user}`);
execFileSync('buildah', ['rm', container]);
await slack.stop();
console.log('image: starts, answers, stops, not as root');
