import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by "-"');
export const factId = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'a fact id is <topic>.<name>');
export const text = z.string().trim().min(1);
export const localized = z.strictObject({ en: text, ko: text });
export const upTo = (limit: number) => z.strictObject({ en: text.max(limit), ko: text.max(limit) });
export const httpsUrl = z.url({ protocol: /^https$/ });
