import autocannon from 'autocannon';
import { signed, startSlack, tokens } from '../tests/peers/slack/peer.ts';
import { createWorkspace } from '../tests/peers/slack/workspace.ts';
import { type Demand, report } from './demands.ts';
import { queries } from './queries.ts';
import { median, startServer } from './server.ts';

const rounds = 7;
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

async function commandsASecond(port: number, responseUrl: string): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: requests(responseUrl),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return result['2xx'] / result.duration;
}

/** Signed slash commands a second, ours beside a bare Bolt app that acknowledges with a constant. */
export async function slackBench(): Promise<boolean> {
  const slack = await startSlack(createWorkspace(people, ['C1']));
  const environment = (port: number) => ({
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_SIGNING_SECRET: tokens.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: String(port),
    LOG_LEVEL: 'info',
  });
  const ports = { ours: 41_700, bare: 41_701 } as const;
  const servers = {
    ours: await startServer('adapters/start.js', environment(ports.ours)),
    bare: await startServer('bench/bare/bolt.ts', environment(ports.bare)),
  };
  const measured = { ours: [] as number[], bare: [] as number[] };
  const responseUrl = slack.responseUrl('C1', 'U0');
  for (const name of ['ours', 'bare'] as const) await commandsASecond(ports[name], responseUrl); // warm-up
  for (let round = 0; round < rounds; round += 1)
    // The order alternates, so that neither always has the quieter half of a round.
    for (const name of round % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const))
      measured[name].push(await commandsASecond(ports[name], responseUrl));
  await Promise.all(Object.values(servers).map(server => server.stop()));
  await slack.stop();
  const rate = { ours: median(measured.ours), bare: median(measured.bare) };
  console.table({
    ours: {
      'commands/s': Math.round(rate.ours),
      'start-up ms': Math.round(servers.ours.startUp),
      MB: Math.round(servers.ours.memory),
    },
    'bare Bolt': {
      'commands/s': Math.round(rate.bare),
      'start-up ms': Math.round(servers.bare.startUp),
      MB: Math.round(servers.bare.memory),
    },
  });
  const share = rate.ours / rate.bare;
  const demands: readonly Demand[] = [
    [
      'signed commands a second: at least 0.90 of a bare Bolt app that says a constant',
      share >= 0.9,
      share.toFixed(2),
    ],
  ];
  return report(demands);
}
