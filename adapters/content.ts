import { fileURLToPath } from 'node:url';
import { cachedContent } from '../src/content/cache.ts';
import type { Content } from '../src/content/content.ts';

const beside = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const contentFolder: string = beside('content');

/** The code that reads it, and what npm has installed for that. */
const code = [beside('src'), beside('node_modules/.package-lock.json')];

/** The content that the program comes with. Throws a ContentError when it breaks a rule. */
export const ownContent = (): Content =>
  cachedContent(contentFolder, code, beside('node_modules/.cache/aws-explainer-bot/content'));
