import { pino } from 'pino';
import { createDiscordAdapter } from '../../adapters/discord/adapter.ts';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { createBot } from '../../src/bot.ts';
import { createClaims, times } from '../../src/memory/claims.ts';
import { guarded } from '../../src/memory/guarded.ts';
import { openPostgres } from '../../src/memory/postgres.ts';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import { token as discordToken } from '../peers/discord/peer.ts';
import { tokens } from '../peers/slack/peer.ts';
import { content } from '../team.ts';

// One replica of the bot against a local platform, whose clock runs faster by a factor.
const [platform = '', apiUrl = '', store = '', factor = '1'] = process.argv.slice(2);
const now = () => new Date();
const memory = guarded(
  createSqlMemory(() => (store.startsWith('postgres') ? openPostgres(store) : openSqlite(store))),
  {
    began: (what, error) => console.error(what, 'fails', error),
    ended: what => console.error(what, 'works'),
  },
);
const scaled = (milliseconds: number) => milliseconds / Number(factor);
const options = {
  bot: createBot({ content, defaultLanguage: 'en', now, memory }),
  content,
  defaultLanguage: 'en',
  claims: createClaims(memory, now, {
    ...times,
    lease: scaled(times.lease),
    patience: scaled(times.patience),
    poll: 10,
  }),
  log: pino({ level: process.env.REPLICA_LOG ?? 'silent' }, pino.destination(2)),
} as const;
const adapter =
  platform === 'slack'
    ? createSlackAdapter({
        ...options,
        token: tokens.bot,
        apiUrl,
        delivery: { kind: 'socket', appToken: tokens.app },
      })
    : createDiscordAdapter({ ...options, token: discordToken, apiUrl, guild: null });
await adapter.start();
process.stdout.write('ready\n');
