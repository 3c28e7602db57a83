// Plain JavaScript, so that a Node too old for TypeScript can still say what to do.
import { enableCompileCache } from 'node:module';

const oldest = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldest) {
  console.error(
    `This needs Node ${oldest} or newer and runs on ${process.versions.node}: run "npm ci" without --omit=dev and ` +
      `--ignore-scripts, which brings the right one along, or install Node ${oldest}.`,
  );
  process.exitCode = 2;
} else {
  // What was stripped of types and compiled once need not be again: a start is a fifth of a second shorter.
  enableCompileCache?.();
  await import('./main.ts');
}
