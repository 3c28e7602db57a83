import { createBot } from '../src/bot.ts';
import { ContentError } from '../src/content/problem.ts';
import { createClaims } from '../src/memory/claims.ts';
import { contentFolder, ownContent } from './content.ts';
import { EnvironmentError, readEnvironment, secretsOf } from './environment.ts';
import { createLog } from './log.ts';
import { keepClean, memoryFor } from './memory.ts';
import { examine, platforms } from './platforms.ts';
import { serve } from './serve.ts';
import { runTerminal } from './terminal/adapter.ts';
import { readArguments } from './terminal/arguments.ts';
import { checkCommand } from './terminal/check.ts';
import { tellFindings } from './terminal/doctor.ts';
import { usage } from './terminal/usage.ts';

async function main(args: readonly string[]): Promise<number | undefined> {
  const now = () => new Date();
  const { positionals, language, help, mistake } = readArguments(args);
  const [command, ...names] = help || mistake ? [] : positionals;
  // Broken content must be listed even though no bot can be made of it.
  if (command === 'check') return checkCommand(contentFolder, now(), process.stdout);
  const environment = readEnvironment();
  const { defaultLanguage } = environment;
  const content = ownContent();
  const wording = content.wording[language ?? defaultLanguage];
  if (command === 'doctor') {
    const findings = await examine(names, environment);
    if (findings) return tellFindings(findings, wording, process.stdout);
    process.stderr.write(usage(wording));
    return 2;
  }
  const { retention, keepsMisses } = environment.memory;
  const { moderators } = environment;
  const set = args.length > 0 ? [] : Object.values(platforms).filter(({ isSet }) => isSet(environment));
  if (set.length > 0) {
    const log = createLog(secretsOf(environment), environment.logLevel);
    const memory = memoryFor(environment.memory, {
      began: (what, err) => log.warn({ err }, `memory: ${what} fails; answers go on without it`),
      ended: what => log.info(`memory: ${what} works again`),
    });
    await keepClean(memory, retention, err => log.warn({ err }, 'memory: nothing could be cleaned'));
    const bot = createBot({ content, defaultLanguage, now, memory, keepsMisses, moderators });
    const options = { bot, content, defaultLanguage, claims: createClaims(memory, now), log };
    serve(
      set.map(
        ({ create }) =>
          lost =>
            create(environment, { ...options, lost }),
      ),
      log,
      () => memory.close(),
    );
    return undefined;
  }
  const memory = memoryFor(environment.memory, {
    began: () => process.stderr.write(`${wording.text('memory.unavailable')}\n`),
    ended: () => {},
  });
  const bot = createBot({ content, defaultLanguage, now, memory, keepsMisses, moderators });
  const status = await runTerminal({
    bot,
    content,
    args,
    defaultLanguage,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  });
  await memory.close();
  return status;
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
