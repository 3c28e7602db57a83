import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import { createBot } from '../src/bot.ts';
import { loadContent } from '../src/content/load.ts';
import { ContentError } from '../src/content/problem.ts';
import { createClaims } from '../src/memory/claims.ts';
import type { Adapter, AdapterOptions } from './adapter.ts';
import { type Environment, EnvironmentError, readEnvironment, secretsOf } from './environment.ts';
import { createLog } from './log.ts';
import { runTerminal } from './terminal/adapter.ts';
import { readArguments } from './terminal/arguments.ts';
import { checkCommand } from './terminal/check.ts';

const contentFolder = fileURLToPath(new URL('../content', import.meta.url));
const stopWithin = 5_000;

/** Each platform whose tokens are set; its SDK is loaded only then. */
const platforms: readonly ((environment: Environment, options: AdapterOptions) => Promise<Adapter> | null)[] =
  [
    ({ slack }, options) =>
      slack &&
      import('./slack/adapter.ts').then(({ createSlackAdapter }) =>
        createSlackAdapter({ ...options, ...slack }),
      ),
    ({ discord }, options) =>
      discord &&
      import('./discord/adapter.ts').then(({ createDiscordAdapter }) =>
        createDiscordAdapter({ ...options, ...discord }),
      ),
  ];

/** Starts them side by side: one that fails says so and does not stop the other. Rejects when none starts. */
async function serve(starting: readonly Promise<Adapter>[], log: Logger): Promise<void> {
  const outcomes = await Promise.allSettled(
    starting.map(async creating => {
      const adapter = await creating;
      await adapter.start();
      return adapter;
    }),
  );
  const running = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'not started');
  closeWithGrace({ delay: stopWithin, logger: log }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopping');
    await Promise.allSettled(running.map(adapter => adapter.stop()));
  });
  if (running.length === 0) process.exit(1);
}

async function main(args: readonly string[]): Promise<number | undefined> {
  const now = () => new Date();
  // Broken content must be listed even though no bot can be made of it.
  const asked = readArguments(args);
  if (asked.positionals[0] === 'check' && !asked.help && !asked.mistake)
    return checkCommand(contentFolder, now(), process.stdout);
  const environment = readEnvironment();
  const { defaultLanguage } = environment;
  const content = loadContent(contentFolder, now());
  const bot = createBot({ content, defaultLanguage, now });
  const log = createLog(secretsOf(environment), environment.logLevel);
  const options = { bot, content, defaultLanguage, claims: createClaims(), log };
  const starting = args.length > 0 ? [] : platforms.flatMap(platform => platform(environment, options) ?? []);
  if (starting.length > 0) return void (await serve(starting, log));
  return runTerminal({
    bot,
    content,
    args,
    defaultLanguage,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  });
}

// Whoever reads a pipe may stop early (`| head`); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ContentError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
