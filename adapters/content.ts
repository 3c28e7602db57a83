import { fileURLToPath } from 'node:url';
import { cachedContent } from '../src/content/cache.ts';
import type { Content } from '../src/content/content.ts';

const beside = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const contentFolder: string = beside('content');

/** The content that the program comes with; installing its libraries anew forgets what was kept of it. */
export const ownContent = (): Content =>
  cachedContent(contentFolder, beside('src'), beside('node_modules/.cache/aws-explainer-bot/content'));
