import { fileURLToPath } from 'node:url';
import { createBot } from '../src/bot.ts';
import { loadContent } from '../src/content/load.ts';
import { ContentError } from '../src/content/problem.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { runTerminal } from './terminal/adapter.ts';
import { checkCommand } from './terminal/check.ts';

const contentFolder = fileURLToPath(new URL('../content', import.meta.url));

async function main(args: readonly string[]): Promise<number> {
  const now = () => new Date();
  // Broken content must be listed even though no bot can be made of it.
  if (args[0] === 'check') return checkCommand(contentFolder, now(), process.stdout);
  const { defaultLanguage } = readEnvironment();
  const content = loadContent(contentFolder, now());
  const bot = createBot({ content, defaultLanguage, now });
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
