import { parseArgs } from 'node:util';
import { isLanguage, type Language, languages } from '../../src/language/language.ts';

export interface Arguments {
  /** The command and what follows it; none is a conversation. */
  readonly positionals: readonly string[];
  readonly language: Language | undefined;
  readonly json: boolean;
  /** `recommend` without a conversation: a guide, answers to it, and whether to print the decision record. */
  readonly guide: string | undefined;
  readonly answers: string | undefined;
  readonly record: boolean;
  /** `ask` and `overhear`: print how the decision came about instead of the answer. */
  readonly why: boolean;
  readonly help: boolean;
  /** What is wrong with them, if anything; the rest is what could be read nevertheless. */
  readonly mistake: string | undefined;
}

const options = {
  lang: { type: 'string' },
  json: { type: 'boolean' },
  guide: { type: 'string' },
  answers: { type: 'string' },
  record: { type: 'boolean' },
  why: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function mistakeIn(args: readonly string[], language: unknown): string | undefined {
  try {
    parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return language === undefined || isLanguage(language)
    ? undefined
    : `--lang is one of ${languages.join(', ')}`;
}

/** Reads what can be read, so that even a mistake is explained in the language that was asked for. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
  });
  return {
    positionals,
    language: isLanguage(values.lang) ? values.lang : undefined,
    json: values.json === true,
    guide: typeof values.guide === 'string' ? values.guide : undefined,
    answers: typeof values.answers === 'string' ? values.answers : undefined,
    record: values.record === true,
    why: values.why === true,
    help: values.help === true,
    mistake: mistakeIn(args, values.lang),
  };
}
