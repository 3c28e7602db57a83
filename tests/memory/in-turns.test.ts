import { CompiledQuery } from 'kysely';
import { expect, it } from 'vitest';
import { openSqlite } from '../../src/memory/sqlite.ts';

it('what is asked for in one turn of the event loop is carried out in a row when it is over', async () => {
  const db = openSqlite(null);
  const order: string[] = [];
  const ask = async (name: string) => {
    await db.executeQuery(CompiledQuery.raw('select 1'));
    order.push(name);
  };
  const asked = [ask('first'), ask('second')];
  // Far more than a statement takes that is not put off.
  for (let step = 0; step < 1_000; step += 1) await Promise.resolve();
  order.push('the turn goes on');
  await Promise.all(asked);
  await ask('in a later turn');
  expect(order).toEqual(['the turn goes on', 'first', 'second', 'in a later turn']);
  await db.destroy();
});
