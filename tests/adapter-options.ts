import { pino } from 'pino';
import type { AdapterOptions } from '../adapters/adapter.ts';
import { createClaims } from '../src/memory/claims.ts';
import { bot, content, now } from './team.ts';

/** What every adapter works with in the tests: the real bot, and nothing said beside. */
export const adapterOptions = (): AdapterOptions => ({
  bot,
  content,
  defaultLanguage: 'ko',
  claims: createClaims(null, now),
  log: pino({ level: 'silent' }),
});
