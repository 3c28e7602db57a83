import { createBot } from '../../src/bot.ts';
import { loadContent } from '../../src/content/load.ts';

/** Reads a content folder, makes a bot of it and ends: what a start costs before any platform. */
const now = () => new Date();
createBot({ content: loadContent(process.argv[2] ?? ''), defaultLanguage: 'ko', now });
