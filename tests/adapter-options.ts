import { pino } from 'pino';
import type { AdapterOptions } from '../adapters/adapter.ts';
import { createClaims } from '../src/memory/claims.ts';
import { bot, content } from './team.ts';

/** What every adapter works with in the tests: the real bot, and nothing said beside. */
export const adapterOptions = (): AdapterOptions => ({
  bot,
  content,
  defaultLanguage: 'ko',
  claims: createClaims(),
  log: pino({ level: 'silent' }),
});
