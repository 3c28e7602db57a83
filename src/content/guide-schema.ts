import { z } from 'zod';
import { id, localized, text, upTo } from './schema-terms.ts';

/** Earlier answers that a question, or one of its answers, depends on; `unknown` stands for "not sure". */
const condition = z
  .strictObject({ question: id, in: z.array(id).min(1).optional(), notIn: z.array(id).min(1).optional() })
  .refine(each => (each.in === undefined) !== (each.notIn === undefined), {
    error: 'either `in` or `notIn`',
  });

const rule = z
  .strictObject({
    adds: z.int().min(-6).max(6).optional(),
    to: z.array(id).min(1).optional(),
    eliminates: z.array(id).min(1).optional(),
    because: localized,
    definitional: z.literal(true).optional(),
  })
  .refine(
    ({ adds, to, eliminates }) => (adds && to ? !eliminates : eliminates && !to && adds === undefined),
    {
      error: 'a rule `adds` points `to` outcomes, or `eliminates` outcomes',
    },
  );

const cues = z.strictObject({ en: z.array(text), ko: z.array(text) });

const guideAnswer = z.strictObject({
  id: id.refine(value => value !== 'unknown', { error: '“unknown” is every question’s own' }),
  label: upTo(90),
  short: z.strictObject({ en: text.max(24), ko: text.max(14) }),
  called: upTo(40).optional(),
  cues: cues.optional(),
  when: z.array(condition).min(1).optional(),
  rules: z.array(rule),
});

const guideQuestion = z.strictObject({
  id,
  choose: z.enum(['one', 'any']),
  ask: upTo(90),
  topic: upTo(24).optional(),
  when: z.array(condition).min(1).optional(),
  addon: z.literal(true).optional(),
  answers: z.array(guideAnswer).min(2).max(8),
});

const choice = z.union([id, z.array(id)]);

export const guideSchema = z.strictObject({
  name: upTo(30),
  words: z.array(z.coerce.string().trim().min(1)).min(1),
  record: upTo(40),
  outcomes: z
    .array(
      z.strictObject({
        id,
        name: upTo(34),
        concepts: z.array(id).min(1),
        prior: z.strictObject({ points: z.int(), because: localized }).optional(),
      }),
    )
    .min(2)
    .max(16),
  questions: z.array(guideQuestion).min(1).max(12),
  companions: z.array(
    z.strictObject({
      id,
      say: localized,
      when: z.strictObject({
        outcome: z.strictObject({ in: z.array(id).optional(), notIn: z.array(id).optional() }).optional(),
        answers: z.record(id, z.array(id).min(1)).optional(),
      }),
    }),
  ),
  golden: z.array(
    z.strictObject({
      answers: z.record(id, choice),
      outcome: id,
      second: id.optional(),
      margin: z.int().min(1).optional(),
      alone: z.literal(true).optional(),
    }),
  ),
});

export type GuideFile = z.infer<typeof guideSchema>;
