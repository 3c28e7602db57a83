import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { postgresUrl } from '../memory/stores.ts';
import { startSlack } from '../peers/slack/peer.ts';
import { createWorkspace } from '../peers/slack/workspace.ts';
import { general, jisu } from '../slack/team.ts';
import { startReplica } from './replicas.ts';

const events = 2_000;
const copies = 8;
const atOnce = 12;
/** Another one each time: the store may remember what was said in the last run. */
const team = `T${Date.now()}`;

/** Where there is a Postgres, that is what replicas share; else a file of this machine. */
const store = postgresUrl ?? mkdtempSync(join(tmpdir(), 'memory-'));

test(`${events} events in ${copies} copies over two replicas on ${postgresUrl ? 'Postgres' : 'SQLite'} get ${events} answers`, async () => {
  const workspace = createWorkspace([jisu], [general]);
  const slack = await startSlack(workspace);
  const replicas = await Promise.all([0, 1].map(() => startReplica('slack', slack.apiUrl, store)));
  onTestFinished(async () => {
    await Promise.all(replicas.map(replica => replica.kill()));
    await slack.stop();
  });
  const deliver = (ts: string) =>
    slack.deliver('events_api', {
      type: 'event_callback',
      team_id: team,
      event: {
        type: 'app_mention',
        user: jisu.id,
        channel: general,
        ts,
        text: `<@${workspace.bot.id}> NLB?`,
      },
      authorizations: [{ team_id: team, user_id: workspace.bot.id, is_bot: true }],
    });
  const asked = {
    channel: general,
    author: jisu.id,
    thread: null,
    onlyFor: null,
    text: 'NLB?',
    blocks: [],
  };
  const all = Array.from({ length: events }, () => workspace.add(asked).ts);
  for (let at = 0; at < events; at += atOnce)
    await Promise.all(
      all.slice(at, at + atOnce).flatMap(ts => Array.from({ length: copies }, () => deliver(ts))),
    );
  const answered = workspace.messages
    .filter(({ author }) => author === workspace.bot.id)
    .map(({ thread }) => thread);
  expect(answered).toHaveLength(events);
  expect(new Set(answered)).toEqual(new Set(all));
  expect(replicas.map(replica => replica.errors()).join('')).toBe('');
}, 120_000);
