import { about } from './about.ts';
import { list } from './list.ts';
import { missing } from './missing.ts';
import { splitNote } from './split.ts';
import type { Step } from './team.ts';
import { proposeText } from './write.ts';

/** What was typed: a term and a note, a term alone, nothing, or no term that is known. */
export const typed: Step = async (of, session) => {
  const { concept, term, text } = splitNote(of, session.scene.lookup);
  if (term === '') return list('', session);
  if (concept === null) return missing(term, of, session);
  return text === '' ? about(concept, session) : proposeText(concept, text, session);
};
