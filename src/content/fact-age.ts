import type { FactFile } from './schema.ts';

const day = 24 * 60 * 60 * 1_000;

/** The last moment that a date of the given precision can mean: `2026` is the end of 2026. */
function endOf(date: string): number {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  if (dayOfMonth !== undefined) return Date.UTC(year, (month ?? 1) - 1, dayOfMonth + 1);
  return month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
}

/** Whether a fact has outlived the days it can be trusted; undated facts never do. */
export const isStale = (fact: Pick<FactFile, 'as-of' | 'life'>, today: Date): boolean =>
  fact['as-of'] !== undefined &&
  fact.life !== undefined &&
  today.getTime() > endOf(fact['as-of']) + fact.life * day;
