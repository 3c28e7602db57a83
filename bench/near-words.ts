import { readFileSync } from 'node:fs';
import { ownContent } from '../adapters/content.ts';
import { createLookup } from '../src/lookup/lookup.ts';

/** Prints the words of a dictionary file (one a line) that the lookup would read as a typing error of a name. */
export function nearWords([file]: readonly string[]): boolean {
  if (file === undefined) {
    console.error('near-words needs a file with one word a line, such as /usr/share/dict/words');
    return false;
  }
  const lookup = createLookup(ownContent());
  const words = new Set(readFileSync(file, 'utf8').toLowerCase().split(/\s+/));
  for (const word of words) {
    const found = lookup.find(word);
    if (found.kind === 'concept' && found.tier === 'edit-distance') console.log(`${word} → ${found.concept}`);
  }
  return true;
}
