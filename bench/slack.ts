import autocannon from 'autocannon';
import { signed, startSlack, tokens } from '../tests/peers/slack/peer.ts';
import { createWorkspace } from '../tests/peers/slack/workspace.ts';
import { type Demand, report } from './demands.ts';
import { queries } from './queries.ts';
import { inFolder, median, startServer } from './server.ts';

const rounds = 5;
const seconds = 2;
const connections = 20;
const people = Array.from({ length: 20 }, (_, at) => ({
  id: `U${at}`,
  name: `Person ${at}`,
  locale: at % 2 ? 'ko-KR' : 'en-US',
}));

/** Signed commands with the project's own queries, from people of both languages. */
const requests = (responseUrl: string) =>
  queries.map(([text], at) => {
    const body = new URLSearchParams({
      command: '/aws',
      text,
      user_id: people[at % people.length]?.id ?? '',
      channel_id: 'C1',
      channel_name: 'general',
      team_id: 'T1',
      trigger_id: `trigger-${at}`,
      response_url: responseUrl,
    }).toString();
    return {
      method: 'POST' as const,
      path: '/slack/events',
      headers: { ...signed(body), 'content-type': 'application/x-www-form-urlencoded' },
      body,
    };
  });

async function commandsASecond(port: number, responseUrl: string, duration = seconds): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration,
    requests: requests(responseUrl),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return result['2xx'] / result.duration;
}

/** What ours says to one of the queries, for a bare app to say to all. */
async function anAnswer(port: number, responseUrl: string): Promise<string> {
  const [{ path, ...request } = { path: '' }] = requests(responseUrl);
  return (await fetch(`http://127.0.0.1:${port}${path}`, request)).text();
}

/**
 * Signed slash commands a second, ours beside a bare Bolt app that acknowledges with a constant. The constant that
 * counts is an answer of ours, since sending three thousand characters takes longer than sending eleven; beside it
 * stands one with eleven.
 */
export const slackBench = (): Promise<boolean> => inFolder(besideBolt);

async function besideBolt(folder: string): Promise<boolean> {
  const slack = await startSlack(createWorkspace(people, ['C1']));
  const environment = (port: number) => ({
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_SIGNING_SECRET: tokens.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: String(port),
  });
  const responseUrl = slack.responseUrl('C1', 'U0');
  const ours = await startServer('adapters/start.js', { ...environment(41_700), DATA_DIR: folder });
  const constant = await anAnswer(41_700, responseUrl);
  const apps = [
    { name: 'ours', port: 41_700, server: ours, rates: [] as number[] },
    {
      name: 'bare Bolt, a card',
      port: 41_701,
      server: await startServer('bench/bare/bolt.ts', { ...environment(41_701), CONSTANT: constant }),
      rates: [] as number[],
    },
    {
      name: 'bare Bolt, a word',
      port: 41_702,
      server: await startServer('bench/bare/bolt.ts', environment(41_702)),
      rates: [] as number[],
    },
  ];
  for (const { port } of apps) await commandsASecond(port, responseUrl); // warm-up
  for (let round = 0; round < rounds; round += 1)
    // The order alternates, so that none always has the quieter part of a round.
    for (const { port, rates } of round % 2 ? apps.toReversed() : apps)
      rates.push(await commandsASecond(port, responseUrl));
  for (const { server } of apps) await server.stop();
  await slack.stop();
  console.table(
    apps.map(({ name, rates, server }) => ({
      app: name,
      'commands/s': Math.round(median(rates)),
      'start-up ms': Math.round(server.startUp),
      MB: Math.round(server.memory),
    })),
  );
  const [own = 0, card = 1] = apps.map(({ rates }) => median(rates));
  const share = own / card;
  const demands: readonly Demand[] = [
    [
      'signed commands a second: at least 0.90 of a bare Bolt app that says a constant card',
      share >= 0.9,
      share.toFixed(2),
    ],
  ];
  return report(demands);
}

const pairs = 5;
const slices = 8;
const sliceSeconds = 0.4;

/**
 * Signed slash commands a second, with what is remembered in a file beside none at all. Two processes of the same
 * program differ by a fifth, by where their memory and compiled code come to lie, so several pairs are compared, each
 * in short slices that alternate.
 */
export const withAndWithoutMemory = async (): Promise<readonly Demand[]> => {
  const slack = await startSlack(createWorkspace(people, ['C1']));
  const responseUrl = slack.responseUrl('C1', 'U0');
  const shares: number[] = [];
  const all = { remembers: [] as number[], forgets: [] as number[] };
  for (let pair = 0; pair < pairs; pair += 1)
    await inFolder(async folder => {
      const started = async (port: number, script: string, more: Readonly<Record<string, string>>) => ({
        port,
        rates: [] as number[],
        server: await startServer(script, {
          SLACK_BOT_TOKEN: tokens.bot,
          SLACK_SIGNING_SECRET: tokens.signingSecret,
          SLACK_API_URL: slack.apiUrl,
          SLACK_PORT: String(port),
          ...more,
        }),
      });
      const [remembers, forgets] = await Promise.all([
        started(41_703, 'adapters/start.js', { DATA_DIR: folder }),
        started(41_704, 'bench/bare/without-memory.ts', {}),
      ]);
      for (const { port } of [remembers, forgets]) await commandsASecond(port, responseUrl);
      for (let slice = 0; slice < slices; slice += 1)
        for (const { port, rates } of slice % 2 ? [forgets, remembers] : [remembers, forgets])
          rates.push(await commandsASecond(port, responseUrl, sliceSeconds));
      for (const { server } of [remembers, forgets]) await server.stop();
      all.remembers.push(...remembers.rates);
      all.forgets.push(...forgets.rates);
      shares.push(median(remembers.rates.map((rate, slice) => rate / (forgets.rates[slice] ?? 1))));
    });
  await slack.stop();
  const share = median(shares);
  console.log(
    `commands a second: ${Math.round(median(all.remembers))} with memory, ${Math.round(median(all.forgets))} without; ` +
      `pairs: ${shares.map(each => each.toFixed(2)).join(', ')}`,
  );
  return [['commands a second with memory: at least 0.90 of those without', share >= 0.9, share.toFixed(2)]];
};
