import type { Option } from '../../conversation/reply.ts';
import { budgets } from '../../conversation/reply.ts';
import type { Note } from '../../memory/memory.ts';
import { nameOf, type Scene, wordingOf } from '../../replies/scene.ts';
import { shown } from '../../replies/shown.ts';
import { actOption } from '../session.ts';
import { showing } from './team.ts';

/** Leads to a note, which is told by how it begins. */
export function noteOption(note: Note, scene: Scene): Option {
  const wording = wordingOf(scene);
  const name = nameOf(scene, note.concept);
  const label = wording.text('note.option', { name, text: shown(note.text) });
  const cut = label.length > budgets.label ? `${label.slice(0, budgets.label - 1).toWellFormed()}…` : label;
  return actOption(scene, cut, showing(note.id), wording.text(`note.state.${note.state}`));
}
