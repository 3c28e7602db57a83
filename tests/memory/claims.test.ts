import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BusyError, createClaims, times } from '../../src/memory/claims.ts';
import { newMemory } from '../remembering-bot.ts';

const memory = newMemory();
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

test('what may have been said is left to whoever looks, and by another replica not before its lease is over', async () => {
  const said: string[] = [];
  const here = replica();
  const lost = async () => {
    said.push('perhaps');
    throw new Error('no answer came');
  };
  await expect(here.once('lost', lost, () => false)).rejects.toThrow('no answer came');
  const look = (who: string) => async (isAgain: boolean) => void said.push(`${who} ${isAgain}`);
  await expect(replica().once('lost', look('there'))).rejects.toThrow(BusyError);
  await pause(350);
  await replica().once('lost', look('there'));
  const alone = createClaims(null, () => new Date());
  await expect(alone.once('lost', lost, () => false)).rejects.toThrow('no answer came');
  await alone.once('lost', look('alone'));
  await expect(here.once('refused', lost, () => true)).rejects.toThrow('no answer came');
  await replica().once('refused', look('there'));
  expect(said).toEqual(['perhaps', 'there true', 'perhaps', 'alone true', 'perhaps', 'there false']);
});

test('a store that is slow for a moment is asked once more before a replica goes on by itself', async () => {
  let failures = 1;
  const slow = {
    ...memory,
    claim: async (...asked: Parameters<typeof memory.claim>) => {
      const claim = await memory.claim(...asked);
      if (failures-- > 0) throw new Error('the answer came too late');
      return claim;
    },
  };
  const said: string[] = [];
  const other = createClaims(slow, () => new Date(), { ...times, patience: 20, poll: 5 });
  await replica().once('answered', async () => void said.push('here'));
  await other.once('answered', async () => void said.push('there'));
  failures = 1;
  await other.once('asked', async () => void said.push('once'));
  expect(said).toEqual(['here', 'once']);
});
