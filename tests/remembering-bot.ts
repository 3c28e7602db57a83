import type { AdapterOptions } from '../adapters/adapter.ts';
import { createBot } from '../src/bot.ts';
import { createClaims } from '../src/memory/claims.ts';
import type { Memory } from '../src/memory/memory.ts';
import { createSqliteMemory } from '../src/memory/sqlite.ts';
import { content, now } from './team.ts';

/** A store of its own that is gone with the process. */
export const newMemory = (): Memory => createSqliteMemory(null);

/** What one replica works with: the real bot and its own claims over a store that others may share. */
export const remembering = (memory: Memory): Pick<AdapterOptions, 'bot' | 'claims'> => ({
  bot: createBot({ content, defaultLanguage: 'ko', now, memory }),
  claims: createClaims(memory, now),
});
