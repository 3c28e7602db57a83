import { pino } from 'pino';
import { ownContent } from '../../adapters/content.ts';
import { environmentOf } from '../../adapters/environment.ts';
import { keepClean } from '../../adapters/memory.ts';
import { platforms } from '../../adapters/platforms.ts';
import { createBot } from '../../src/bot.ts';
import { createClaims, times } from '../../src/memory/claims.ts';
import { guarded } from '../../src/memory/guarded.ts';
import { createPostgresMemory } from '../../src/memory/postgres.ts';
import { createSqliteMemory } from '../../src/memory/sqlite.ts';
import { token as discordToken } from '../peers/discord/peer.ts';
import { tokens } from '../peers/slack/peer.ts';

// One replica of the bot against a local platform, whose clock runs faster by a factor.
const [platform = '', apiUrl = '', store = '', factor = '1'] = process.argv.slice(2);
const now = () => new Date();
const content = ownContent();
const memory = guarded(
  store.startsWith('postgres') ? createPostgresMemory(store) : createSqliteMemory(store),
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
  log: pino({ level: 'silent' }),
} as const;
const environment = environmentOf({
  SLACK_BOT_TOKEN: tokens.bot,
  SLACK_APP_TOKEN: tokens.app,
  SLACK_API_URL: apiUrl,
  DISCORD_TOKEN: discordToken,
  DISCORD_API_URL: apiUrl,
});
const adapter = await platforms[platform as keyof typeof platforms].create(environment, options);
await keepClean(memory, environment.memory.retention, error => console.error('opening', error));
await adapter.start();
process.stdout.write('ready\n');
