import dotenv from 'dotenv';
import { z } from 'zod';
import { type Language, languages } from '../src/language/language.ts';

/** What the process was told by its environment and by `.env`. */
export interface Environment {
  readonly defaultLanguage: Language;
}

const schema = z.object({
  DEFAULT_LANGUAGE: z
    .enum(languages, { error: 'is the language for people whose language nobody knows: ko or en' })
    .default('ko'),
});

/** The variables are wrong; says which, and what each is for. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Reads `process.env`; `.env` adds what is not set there. Throws an EnvironmentError that names every wrong variable. */
export function readEnvironment(): Environment {
  dotenv.config({ quiet: true });
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (read.success) return { defaultLanguage: read.data.DEFAULT_LANGUAGE };
  const lines = read.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`);
  throw new EnvironmentError(`The environment is wrong:\n${lines.join('\n')}`);
}
