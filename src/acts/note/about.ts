import type { Block } from '../../conversation/reply.ts';
import { plain } from '../../conversation/rich-text.ts';
import { choices } from '../../replies/choices.ts';
import { forgedAnswer } from '../../replies/miss.ts';
import {
  buttonRow,
  conceptButton,
  conceptOf,
  heading,
  nameOf,
  paragraph,
  wordingOf,
} from '../../replies/scene.ts';
import { mostNotes, noteText, signature } from '../../replies/team-note.ts';
import { tell } from '../session.ts';
import { noteOption } from './options.ts';
import { isAuthor, listButton, noteButton, type Step } from './team.ts';

/** The approved notes on a concept, with the way to each that this person may change. */
export const about: Step = async (concept, session) => {
  const { scene, memory, channel, profile } = session;
  if (!conceptOf(scene, concept)) return tell(session, forgedAnswer(scene));
  const wording = wordingOf(scene);
  const approved = await memory.notes(channel.workspace, { concept, state: 'approved' });
  const notes = approved.slice(0, mostNotes);
  const name = nameOf(scene, concept);
  const title = wording.text('note.title', { name });
  const changeable = notes.filter(note => profile.moderator || isAuthor(note, session));
  return tell(session, {
    summary: title.slice(0, 120),
    blocks: [
      heading(title),
      ...notes.flatMap((note): readonly Block[] => [
        paragraph(noteText(note.text)),
        { type: 'footnote', text: [plain(signature(note, scene))] },
      ]),
      ...(notes.length === 0 ? [paragraph(wording.rich('note.none', { name }))] : []),
      ...choices(
        title,
        changeable.map(note => noteOption(note, scene)),
      ),
      ...buttonRow(noteButton('propose', concept, scene), conceptButton(scene, concept), listButton(scene)),
    ],
  });
};
