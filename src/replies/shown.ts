import { cleanText } from '../language/typed-text.ts';

const mostShown = 40;

/** What a person typed, as it may be shown back: as code, cut visibly. */
export function shown(typed: string): string {
  const clean = cleanText(typed).replaceAll('`', '').trim();
  return clean.length > mostShown ? `${[...clean].slice(0, mostShown).join('')}…` : clean;
}
