import type { Lookup } from '../../lookup/lookup.ts';
import { listButton as termsButton } from '../../replies/miss.ts';
import { buttonRow, nameWithStatus, wordingOf } from '../../replies/scene.ts';
import { shown } from '../../replies/shown.ts';
import { noteButton, say, type TeamSession } from './team.ts';

const mostNear = 4;

/** Concepts that a term may mean, best first. */
function near(term: string, lookup: Lookup): readonly string[] {
  const found = lookup.find(term);
  if (found.kind === 'concept') return [found.concept];
  return (found.kind === 'ambiguous' ? found.concepts : found.near).slice(0, mostNear);
}

/** No term was known: which are near, each with the way to write a note on it. */
export function missing(term: string, typed: string, session: TeamSession) {
  const { scene } = session;
  const wording = wordingOf(scene);
  const [ofTerm, ofAll] = [near(term, scene.lookup), near(typed, scene.lookup)];
  const concepts = ofTerm.length > 0 ? ofTerm : ofAll;
  const key = concepts.length > 0 ? 'note.unknown-near' : 'note.unknown';
  const buttons = concepts.map(id => noteButton('propose', id, scene, nameWithStatus(scene, id)));
  return say(
    session,
    wording.rich(key, { typed: shown(term) }),
    ...buttonRow(...buttons, termsButton(scene)),
  );
}
