import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from './terminal/process.ts';

test('scripts run on Node 24, whatever the machine has', () => {
  const version = execFileSync('npm', ['exec', '--', 'node', '--version'], { encoding: 'utf8' });
  expect(version).toMatch(/^v24\./);
  expect(process.version).toMatch(/^v24\./);
});

test('an old Node is told in one sentence what to do', () => {
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.0.0' }); import('./adapters/start.js')`;
  const run = () => execFileSync(process.execPath, ['-e', old], { encoding: 'utf8', stdio: 'pipe' });
  expect(run).toThrow(/needs Node 24 or newer and runs on 20\.0\.0: run "npm ci"/);
  // An export that it lacks would be an error of syntax, before anything can be said.
  expect(readFileSync(join(projectRoot, 'adapters/start.js'), 'utf8')).not.toMatch(/^import \{/m);
});

test('the script for working on it starts where nobody has made a .env, without alarm', async () => {
  const script = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).scripts.dev as string;
  const [, ...args] = script.split(' ');
  // A folder of its own, which has no .env whatever this one has.
  const folder = mkdtempSync(join(tmpdir(), 'dev-'));
  const dev = spawn(
    process.execPath,
    args.map(arg => arg.replace(/^adapters/, join(projectRoot, 'adapters'))),
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH },
    },
  );
  onTestFinished(() => {
    dev.kill();
    rmSync(folder, { recursive: true });
  });
  let alarm = '';
  dev.stderr.setEncoding('utf8').on('data', said => {
    alarm += said;
  });
  let output = '';
  for await (const said of dev.stdout.setEncoding('utf8')) {
    output += said;
    if (output.includes('[1] ')) break;
  }
  expect(output).toMatch(/Fargate/);
  expect(alarm).toBe('');
});
