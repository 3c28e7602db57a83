import { z } from 'zod';
import { factId, httpsUrl, id, localized, text, upTo } from './schema-terms.ts';

/** What two concepts must share to be alternatives. */
// biome-ignore format: one list
export const kinds = [
  'orchestrator', 'compute', 'container', 'api-object', 'load-balancer', 'gateway', 'network', 'storage', 'database',
  'messaging', 'security', 'tool', 'idea',
] as const;

export const statuses = ['current', 'frozen', 'closed', 'ended'] as const;
export const depths = ['full', 'short', 'summary'] as const;

export const conceptSchema = z
  .strictObject({
    name: upTo(60),
    short: upTo(30),
    gloss: upTo(60),
    expansion: text.optional(),
    depth: z.enum(depths),
    tier: z.union([z.literal(1), z.literal(2)]),
    category: id,
    kind: z.enum(kinds),
    status: z.enum(statuses),
    notice: localized.optional(),
    successor: id.optional(),
    note: localized.optional(),
    aliases: z.array(z.coerce.string().trim().min(1)),
    uses: z.strictObject({ en: z.array(text).min(1), ko: z.array(text).min(1) }).optional(),
    related: z.array(id).min(1).max(5),
    docs: httpsUrl,
  })
  .refine(concept => (concept.status === 'current') === (concept.notice === undefined), {
    error: 'a notice belongs to every status but "current", and only there',
    path: ['status'],
  });

const date = z.coerce.string().regex(/^\d{4}(?:-\d{2}){0,2}$/, 'a date is 2026, 2026-10 or 2026-10-31');

export const factsSchema = z.record(
  id,
  z
    .strictObject({
      value: text,
      unit: text.optional(),
      region: text.optional(),
      'as-of': date.optional(),
      life: z.union([z.literal(180), z.literal(730)]).optional(),
      source: id.optional(),
      from: z.array(factId).min(1).optional(),
      says: localized.optional(),
    })
    .refine(fact => (fact.source === undefined) !== (fact.from === undefined), {
      error: 'a fact has a source, or says from which facts it is computed',
    })
    .refine(fact => (fact.life === undefined) === (fact['as-of'] === undefined), {
      error: '`as-of` and `life` come together',
    }),
);

export const sourcesSchema = z.record(id, z.strictObject({ url: httpsUrl, title: localized }));

export const categoriesSchema = z.array(z.strictObject({ id, name: upTo(30), examples: z.array(id).max(3) }));

export const comparisonSchema = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        id,
        concepts: z.array(id).min(1),
        label: upTo(30).optional(),
        names: z.array(text).min(1).optional(),
      }),
    )
    .min(2)
    .max(8),
  title: upTo(60).optional(),
  also: z.array(z.array(id).min(2).max(4)).optional(),
  verdict: localized,
  dimensions: z
    .array(z.strictObject({ id, name: upTo(24), cells: z.record(id, localized) }))
    .min(3)
    .max(12),
  note: localized.optional(),
});

export const combinationsSchema = z.array(
  z.strictObject({
    concepts: z.array(id).length(2),
    part: z.literal(true).optional(),
    roles: z.record(id, upTo(60)).optional(),
    together: localized,
    advice: localized.optional(),
    instead: z.array(z.array(id).min(2).max(4)).max(2).optional(),
  }),
);

export const historySchema = z.array(
  z.strictObject({ year: z.int().min(1990).max(2100), facts: z.array(factId).min(1), text: localized }),
);

export const ambiguousWordsSchema = z.array(
  z.strictObject({
    name: upTo(30),
    words: z.array(z.coerce.string().trim().min(1)).min(1),
    meanings: z.array(id).min(1).max(7),
    near: z.record(id, z.array(z.coerce.string().trim().min(1)).min(1)).optional(),
  }),
);

export const nearNamesSchema = z.array(z.coerce.string().trim().min(1));

/** By what they are. */
export const foreignNamesSchema = z.strictObject({
  clouds: z.array(z.array(z.coerce.string().trim().min(1))),
  aws: z.array(z.array(z.coerce.string().trim().min(1))),
  tools: z.array(z.array(z.coerce.string().trim().min(1))),
});

/** Words in groups: a line is what belongs together. */
export const wordGroupsSchema = z.array(z.array(z.coerce.string().trim().min(1)).min(1));

/** What many believe and is not so, with the wordings that call for it. */
export const misconceptionsSchema = z.array(
  z.strictObject({
    id,
    about: z.array(id).min(1).max(3),
    compare: z.array(id).min(2).max(4).optional(),
    topic: upTo(40),
    answer: localized,
    said: z.strictObject({ en: z.array(text).min(2), ko: z.array(text).min(2) }),
    cues: z.strictObject({ en: z.array(text).min(1), ko: z.array(text).min(1) }),
  }),
);

// Untrimmed: a frame such as "Source: " ends in a space.
export const messagesSchema = z.record(z.string(), z.string().min(1));

export type ConceptFile = z.infer<typeof conceptSchema>;
export type ComparisonFile = z.infer<typeof comparisonSchema>;
export type FactFile = z.infer<typeof factsSchema>[string];
export type SourceFile = z.infer<typeof sourcesSchema>[string];
export type Category = z.infer<typeof categoriesSchema>[number];
export type CombinationFile = z.infer<typeof combinationsSchema>[number];
export type MisconceptionFile = z.infer<typeof misconceptionsSchema>[number];
export type HistoryFile = z.infer<typeof historySchema>[number];
export type AmbiguousWord = z.infer<typeof ambiguousWordsSchema>[number];
export type ForeignNames = z.infer<typeof foreignNamesSchema>;
export type Kind = (typeof kinds)[number];
export type Status = (typeof statuses)[number];
export type Depth = (typeof depths)[number];
