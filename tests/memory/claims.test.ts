import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BusyError, createClaims, times } from '../../src/memory/claims.ts';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';

const memory = createSqlMemory(() => openSqlite(null));
const replica = () => createClaims(memory, () => new Date(), { ...times, lease: 300, patience: 20, poll: 5 });

test('an answer that takes several leases is given once, however late the other replica asks', async () => {
  const said: string[] = [];
  const answering = replica().once('slow', async () => {
    await pause(1_000);
    said.push('first');
  });
  await pause(700);
  const late = replica().once('slow', async () => void said.push('second'));
  await expect(late).rejects.toThrow(BusyError);
  await answering;
  await replica().once('slow', async () => void said.push('third'));
  expect(said).toEqual(['first']);
});
