import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { guarded } from '../../src/memory/guarded.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { createPostgresMemory } from '../../src/memory/postgres.ts';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { createSqliteMemory, openSqlite } from '../../src/memory/sqlite.ts';
import { content, interaction, now, onlyMessage, read, typed } from '../team.ts';
import { postgresUrl } from './stores.ts';

interface Remembering {
  readonly bot: Bot;
  readonly memory: Memory;
  /** What an operator was told. */
  readonly said: string[];
}

function remembering(memory: Memory): Remembering {
  const said: string[] = [];
  const whole = guarded(memory, {
    began: what => said.push(`${what} fails`),
    ended: what => said.push(`${what} works`),
  });
  onTestFinished(() => memory.close().catch(() => {}));
  return { bot: createBot({ content, defaultLanguage: 'en', now, memory: whole }), memory: whole, said };
}

const say = async ({ bot }: Remembering, text: string) =>
  read(onlyMessage(await bot.respond(interaction(typed(text)))));

/** Explaining goes on, quickly, and what would be saved is said not to be. */
async function goesOnWithoutSaving(team: Remembering): Promise<void> {
  for (let time = 0; time < 6; time++) {
    const began = performance.now();
    expect(await say(team, 'explain fargate')).toContain('Fargate');
    expect(performance.now() - began).toBeLessThan(900);
  }
  expect(await say(team, 'recommend compute')).toContain('1. What do you run?');
  expect(await say(team, 'language en')).toContain("Saving isn't available right now.");
}

/** Within five seconds it saves again, without anybody doing anything. */
async function recovers(team: Remembering): Promise<void> {
  const until = performance.now() + 5_000;
  while ((await say(team, 'language en')).includes("isn't available")) {
    expect(performance.now()).toBeLessThan(until);
    await pause(100);
  }
  // Said once when it begins and once when it is over, however many noticed.
  for (const what of ['reading', 'writing']) {
    const said = team.said.filter(each => each.startsWith(what));
    expect(said).toEqual(said.map((_each, at) => `${what} ${at % 2 === 0 ? 'fails' : 'works'}`));
    expect(said.length % 2).toBe(0);
  }
  expect(team.said.length).toBeGreaterThan(0);
}

const sqliteIn = (folder: string) => remembering(createSqliteMemory(folder));
const newFolder = () => mkdtempSync(join(tmpdir(), 'memory-'));

describe('SQLite', () => {
  test('a folder that cannot be made, until it can', async () => {
    const blocked = join(newFolder(), 'a-file');
    writeFileSync(blocked, '');
    const team = sqliteIn(join(blocked, 'data'));
    await goesOnWithoutSaving(team);
    rmSync(blocked);
    await recovers(team);
  });

  test('locked by another process, until it lets go', async () => {
    const folder = newFolder();
    const team = sqliteIn(folder);
    await say(team, 'language en');
    const other = new DatabaseSync(join(folder, 'memory.sqlite'));
    other.exec('begin immediate');
    await goesOnWithoutSaving(team);
    other.exec('rollback');
    other.close();
    await recovers(team);
  });

  test('locked, it holds the process up once a turn, however much was asked for in that turn', async () => {
    const folder = newFolder();
    const memory = createSqliteMemory(folder);
    const mute = (id: string) => memory.muteHints({ workspace: 'w', channel: 'c' }, id, true);
    await mute('U0');
    const other = new DatabaseSync(join(folder, 'memory.sqlite'));
    other.exec('begin immediate');
    const waits = async (many: number) => {
      const start = performance.now();
      const settled = await Promise.allSettled(Array.from({ length: many }, (_, at) => mute(`U${at}`)));
      expect(new Set(settled.map(({ status }) => status))).toEqual(new Set(['rejected']));
      await pause(1);
      return performance.now() - start;
    };
    const one = await waits(1);
    expect(await waits(20)).toBeLessThan(3 * one);
    // The next turn waits again.
    expect(await waits(1)).toBeGreaterThan(one / 3);
    other.close();
    await memory.close();
  });

  test('a process that is busy itself does not take it for slow', async () => {
    const team = sqliteIn(newFolder());
    const gaps = () => team.memory.gaps('w', now());
    await gaps();
    // What is asked for now waits for the next turn, and timers come before that.
    await new Promise(resolve => setImmediate(resolve));
    const asked = gaps();
    const until = performance.now() + 400;
    while (performance.now() < until);
    expect(await asked).toEqual([]);
    expect(team.said).toEqual([]);
  });

  test('read-only, or full: what was remembered is still known', async () => {
    const folder = newFolder();
    const db = openSqlite(folder);
    const team = remembering(createSqlMemory(() => db));
    await say(team, 'language en');
    const { sql } = await import('kysely');
    // What a full disk answers to every write, and a disk that was mounted read-only.
    for (const [limit, free] of [
      ['pragma max_page_count = 1', 'pragma max_page_count = 1000000'],
      ['pragma query_only = on', 'pragma query_only = off'],
    ] as const) {
      await sql.raw(limit).execute(db);
      const place = { workspace: 'w', channel: 'c' };
      const long = 'x'.repeat(100_000);
      const miss = () => team.memory.miss('w', { key: long, text: long, near: null }, now());
      await expect(miss()).rejects.toThrow();
      expect(await say(team, 'explain fargate')).toContain('Fargate');
      await sql.raw(free).execute(db);
      const until = performance.now() + 5_000;
      while (
        !(await team.memory.setChannel(place, { listen: 'off' }).then(
          () => true,
          () => false,
        ))
      ) {
        expect(performance.now()).toBeLessThan(until);
        await pause(100);
      }
    }
  });
});

/** Between the bot and its database: passes everything on, or swallows it, or is not there. */
async function faultyWire(url: URL) {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket) =>
    from.on('data', data => {
      // What was held back never arrives: the connection looks alive and is not.
      if (!isSilent) to.write(data);
    });
  const server: Server = createServer(socket => {
    const database = connect(Number(url.port), url.hostname);
    for (const each of [socket, database]) {
      sockets.add(each);
      each.on('error', () => {});
      each.on('close', () => [socket, database].forEach(one => void one.destroy()));
    }
    pass(socket, database);
    pass(database, socket);
  });
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  };
  onTestFinished(() => cut());
  return {
    url: Object.assign(new URL(url), { port: String(port) }).href,
    silence: (silent: boolean) => {
      isSilent = silent;
    },
    cut,
    mend: () => listen(port),
  };
}

describe.skipIf(!postgresUrl)('Postgres', () => {
  const url = () => new URL(postgresUrl ?? '');
  const over = (address: string) => remembering(createPostgresMemory(address));

  test('unreachable, until it is back', async () => {
    const wire = await faultyWire(url());
    const team = over(wire.url);
    await say(team, 'language en');
    await wire.cut();
    await goesOnWithoutSaving(team);
    await wire.mend();
    await recovers(team);
  });

  test('slow beyond patience, until it answers', async () => {
    const wire = await faultyWire(url());
    const team = over(wire.url);
    await say(team, 'language en');
    wire.silence(true);
    await goesOnWithoutSaving(team);
    wire.silence(false);
    await recovers(team);
  });

  test('read-only: what was remembered is still known, and it saves again afterwards', async () => {
    const client = new pg.Client({ connectionString: postgresUrl });
    await client.connect();
    const name = `readonly_${Date.now()}`;
    await client.query(`create database ${name}`);
    const address = Object.assign(url(), { pathname: `/${name}` }).href;
    const team = over(address);
    await say(team, 'language en');
    const readOnly = async (on: boolean) => {
      await client.query(`alter database ${name} set default_transaction_read_only = ${on ? 'on' : 'off'}`);
      // Connections that are open keep what they began with.
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    };
    await readOnly(true);
    await goesOnWithoutSaving(team);
    await readOnly(false);
    await recovers(team);
    await client.end();
  });
});
