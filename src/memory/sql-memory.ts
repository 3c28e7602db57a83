import type { Kysely } from 'kysely';
import type { Memory } from './memory.ts';
import { createConversations } from './sql/conversations.ts';
import { openingOnce } from './sql/database.ts';
import { createEvents } from './sql/events.ts';
import { createFeedback } from './sql/feedback.ts';
import { createGaps } from './sql/gaps.ts';
import { createNotes } from './sql/notes.ts';
import { recall } from './sql/recall.ts';
import { createRemoving } from './sql/removing.ts';
import { createSettings } from './sql/settings.ts';
import type { Tables } from './tables.ts';

/**
 * The memory over a database, which is opened and brought up to date at its first use. When that fails, the call is
 * rejected and the next one tries again.
 */
export function createSqlMemory(open: () => Kysely<Tables>): Memory {
  const { database, close } = openingOnce(open);
  return {
    recall: async asked => recall(await database(), asked),
    ...createEvents(database),
    ...createSettings(database),
    ...createConversations(database),
    ...createFeedback(database),
    ...createGaps(database),
    ...createNotes(database),
    ...createRemoving(database),
    close,
  };
}
