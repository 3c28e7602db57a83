import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('scripts run on Node 24, whatever the machine has', () => {
  const version = execFileSync('npm', ['exec', '--', 'node', '--version'], { encoding: 'utf8' });
  expect(version).toMatch(/^v24\./);
  expect(process.version).toMatch(/^v24\./);
});

test('an old Node is told in one sentence what to do', () => {
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.0.0' }); import('./adapters/start.js')`;
  const run = () => execFileSync(process.execPath, ['-e', old], { encoding: 'utf8', stdio: 'pipe' });
  expect(run).toThrow(/needs Node 24 or newer and runs on 20\.0\.0: run "npm ci"/);
});
