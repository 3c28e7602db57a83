import type { Button, Reply } from '../../conversation/reply.ts';
import { joined, plain, type RichText } from '../../conversation/rich-text.ts';
import type { Note } from '../../memory/memory.ts';
import { buttonRow, heading, nameOf, paragraph, type Scene, wordingOf } from '../../replies/scene.ts';
import { noteText, signature } from '../../replies/team-note.ts';
import { tell } from '../session.ts';
import { isAuthor, listButton, noteButton, type Step, say, type TeamSession, withNote } from './team.ts';

function stateOf({ state, reason }: Note, scene: Scene): RichText {
  const wording = wordingOf(scene);
  return state === 'declined' && reason !== ''
    ? wording.rich('note.declined-because', { reason })
    : wording.rich(`note.state.${state}`);
}

const deciding = (id: string, scene: Scene): readonly Button[] => [
  noteButton('approve', id, scene),
  noteButton('decline', id, scene),
];
export const decidingRow = (id: string, scene: Scene) => buttonRow(...deciding(id, scene));

/** A note as it stands now, with what this person may do about it; first what was just done to it. */
export function shownNote(note: Note, session: TeamSession, done: RichText | null = null): readonly Reply[] {
  const { scene, profile } = session;
  const own = isAuthor(note, session);
  const title = wordingOf(scene).text('note.title', { name: nameOf(scene, note.concept) });
  const decides = profile.moderator && note.state === 'waiting';
  return tell(session, {
    summary: title.slice(0, 120),
    blocks: [
      ...(done ? [paragraph(done)] : []),
      heading(title),
      paragraph(noteText(note.text)),
      { type: 'footnote', text: joined([[plain(signature(note, scene))], stateOf(note, scene)], ' · ') },
      ...buttonRow(
        ...(decides ? deciding(note.id, scene) : []),
        ...(own ? [noteButton('edit', note.id, scene)] : []),
        ...(own || profile.moderator ? [noteButton('withdraw', note.id, scene)] : []),
        listButton(scene),
      ),
    ],
  });
}

/** One note, for its author and for moderators. */
export const show: Step = (id, session) =>
  withNote(id, session, note =>
    isAuthor(note, session) || session.profile.moderator
      ? shownNote(note, session)
      : say(session, wordingOf(session.scene).rich('note.not-yours')),
  );
