import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPostgres } from '../../src/memory/postgres.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import { actsOn } from '../peers/discord/acts.ts';
import { startDiscord } from '../peers/discord/peer.ts';
import { createServer } from '../peers/discord/server.ts';
import { startSlack } from '../peers/slack/peer.ts';
import { createWorkspace } from '../peers/slack/workspace.ts';
import { startReplica } from './replicas.ts';

// Kills the bot at random instants under load, and looks what became of everything that was said to it meanwhile.
// Every time that matters, Slack's and ours, is a tenth of the real one.
const factor = 10;
const kills = Number(process.argv[2] ?? 50);
const store = process.env.TEST_DATABASE_URL ?? mkdtempSync(join(tmpdir(), 'memory-'));

/** Another one each time: the store may remember what was said in the last run. */
const team = `T${Date.now()}`;
const jisu = { id: '200000000000000001', name: '지수', locale: 'ko' };
const general = '300000000000000001';

let problems = 0;
function report(what: string, found: number, most: number): void {
  console.log(`${found <= most ? 'ok' : 'FAILED'}: ${found} ${what}, at most ${most} allowed`);
  if (found > most) problems++;
}

/** Two replicas, of which one after the other is killed and started again; ends both of the last. */
async function crashing(start: () => ReturnType<typeof startReplica>): Promise<() => Promise<unknown>> {
  const replicas = await Promise.all([start(), start()]);
  for (let kill = 0; kill < kills; kill++) {
    await pause(Math.random() * 400);
    await replicas[kill % 2]?.kill();
    replicas[kill % 2] = await start();
  }
  return () => Promise.all(replicas.map(replica => replica.kill()));
}

async function onSlack(): Promise<void> {
  const person = { id: 'UJISU', name: '지수', locale: 'ko-KR' };
  const workspace = createWorkspace([person], ['CGENERAL']);
  const slack = await startSlack(workspace);
  slack.faults.redeliverAfter = [0, 60_000 / factor, 300_000 / factor];
  let isOver = false;
  const deliveries: Promise<unknown>[] = [];
  const asked: string[] = [];
  const asking = (async () => {
    while (!isOver) {
      const message = {
        channel: 'CGENERAL',
        author: person.id,
        thread: null,
        onlyFor: null,
        text: 'NLB?',
        blocks: [],
      };
      const { ts } = workspace.add(message);
      asked.push(ts);
      deliveries.push(
        slack.deliver('events_api', {
          type: 'event_callback',
          team_id: team,
          event: {
            type: 'app_mention',
            user: person.id,
            channel: 'CGENERAL',
            ts,
            text: `<@${workspace.bot.id}> NLB?`,
          },
          authorizations: [{ team_id: team, user_id: workspace.bot.id, is_bot: true }],
        }),
      );
      await pause(Math.random() * 300);
    }
  })();
  const end = await crashing(() => startReplica('slack', slack.apiUrl, store, factor));
  isOver = true;
  await asking;
  await Promise.all(deliveries);
  const answers = workspace.messages
    .filter(({ author }) => author === workspace.bot.id)
    .map(({ thread }) => thread);
  console.log(`Slack: ${kills} kills, ${asked.length} mentions, ${answers.length} answers`);
  report('lost', asked.filter(ts => !answers.includes(ts)).length, 0);
  report('answered twice', answers.length - new Set(answers).size, 1);
  await end();
  await slack.stop();
}

async function onDiscord(): Promise<void> {
  const server = createServer([jisu], new Map([[general, { type: 0 }]]));
  const discord = await startDiscord(server);
  const people = actsOn(discord);
  const asked: string[] = [];
  const acknowledged: string[] = [];
  let isOver = false;
  // Nobody knows these words: each is gathered, and the answer says so.
  const ask = async (word: string) => {
    const { answered } = await people.command(jisu, general, 'explain', { term: word });
    if (answered !== null && JSON.stringify(server.last(jisu, general)).includes(word))
      acknowledged.push(word);
  };
  const asking = (async () => {
    for (let at = 0; !isOver; at++) {
      void people.say(jisu, general, '@aws NLB?').then(({ id }) => asked.push(id));
      await ask(`qzx${'abcdefghij'[at % 10]}${at}`);
      await pause(Math.random() * 100);
    }
  })();
  const end = await crashing(() => startReplica('discord', discord.apiUrl, store, factor));
  isOver = true;
  await asking;
  await end();
  const db = store.startsWith('postgres') ? openPostgres(store) : openSqlite(store);
  const kept = new Set((await db.selectFrom('misses').select('text').execute()).map(({ text }) => text));
  await db.destroy();
  const answers = server.messages.flatMap(({ author, replyTo }) =>
    author === server.bot.id && replyTo ? [replyTo] : [],
  );
  console.log(
    `Discord: ${kills} kills, ${acknowledged.length} acknowledged, ${answers.length} answers under messages`,
  );
  report('acknowledged and lost', acknowledged.filter(word => !kept.has(word)).length, 0);
  report('answered twice', answers.length - new Set(answers).size, 0);
  await discord.stop();
}

await onSlack();
await onDiscord();
process.exitCode = problems === 0 ? 0 : 1;
