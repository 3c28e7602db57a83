import { expect, test } from 'vitest';
import type { Memory } from '../../src/memory/memory.ts';
import { createSqliteMemory } from '../../src/memory/sqlite.ts';
import { now } from '../team.ts';

const asked = {
  person: 'slack/U1',
  place: null,
  conversation: { person: 'slack/U1', channel: 'D1', thread: '' },
};
const recall = (memory: Memory) => memory.recall({ ...asked, concept: null, now: now() });
const nextTurn = () => new Promise(resolve => setImmediate(resolve));

test('what SQLite is asked for in one turn of the event loop is carried out in a row when it is over', async () => {
  const memory = createSqliteMemory(null);
  await recall(memory);
  const order: string[] = [];
  const answers = ['first', 'second'].map(name => recall(memory).then(() => order.push(name)));
  const next = nextTurn().then(() => order.push('the next turn'));
  // Far more than a call takes that is not put off.
  for (let step = 0; step < 1_000; step += 1) await Promise.resolve();
  order.push('the turn goes on');
  await Promise.all([...answers, next]);
  expect(order).toEqual(['the turn goes on', 'first', 'second', 'the next turn']);
  await memory.close();
});

test('what is asked for later is begun later: who is forgotten is not remembered by what came before', async () => {
  const memory = createSqliteMemory(null);
  const answered = { answered: 'e/fargate/summary', others: [] };
  await Promise.all([
    memory.remember(asked.conversation, answered, 60_000, now()),
    memory.forget('slack/U1'),
  ]);
  expect((await recall(memory)).turn).toBeNull();
  await memory.close();
});
