import type { SectionPage } from '../conversation/command.ts';
import { sections } from './wording.ts';

/** The section of a card that a sentence asks for; null where it asks for none. `has` leaves out what a card lacks. */
export function sectionIn(lower: string, has: (id: string) => boolean = () => true): SectionPage | null {
  const found = sections.find(([id, words]) => words.test(lower) && has(id));
  return found ? found[0] : null;
}
