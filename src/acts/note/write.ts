import type { Reply } from '../../conversation/reply.ts';
import type { RichText } from '../../conversation/rich-text.ts';
import { forgedAnswer } from '../../replies/miss.ts';
import { buttonRow, conceptOf, nameOf, type Scene, wordingOf } from '../../replies/scene.ts';
import { tell } from '../session.ts';
import { formFor, submitted } from './forms.ts';
import { show } from './show.ts';
import { isAuthor, listButton, noteButton, type Step, say, type TeamSession, withNote } from './team.ts';
import { longestNote, oneLine, tooLong } from './text.ts';

const fieldFor = (concept: string, scene: Scene) =>
  wordingOf(scene).text('note.field', { name: nameOf(scene, concept) });

/** Why a text is no note; null where it is one. */
const unfit = (text: string, scene: Scene): RichText | null =>
  text === '' ? wordingOf(scene).rich('note.empty') : tooLong(text, longestNote, scene);

const changing = (id: string, scene: Scene) =>
  buttonRow(noteButton('edit', id, scene), noteButton('withdraw', id, scene));

/** Proposes a note in these words, or says what is wrong with them. */
export async function proposeText(
  concept: string,
  written: string,
  session: TeamSession,
): Promise<readonly Reply[]> {
  const { scene, memory, channel, person, profile } = session;
  const wording = wordingOf(scene);
  const text = oneLine(written);
  const reason = unfit(text, scene);
  if (reason) {
    const again = noteButton('propose', concept, scene, wording.text('note.again'));
    return say(session, reason, ...buttonRow(again, listButton(scene)));
  }
  const note = { concept, author: person, authorName: profile.name, text };
  const { id } = await memory.proposeNote(channel.workspace, note, scene.now);
  const said = wording.rich('note.proposed', { name: nameOf(scene, concept) });
  return say(session, said, ...changing(id, scene));
}

/** Asks for a note on a concept, and proposes what was written. */
export const propose: Step = async (concept, session) => {
  const { scene } = session;
  if (!conceptOf(scene, concept)) return tell(session, forgedAnswer(scene));
  const written = submitted(session);
  if (written !== null) return proposeText(concept, written, session);
  const label = fieldFor(concept, scene);
  return formFor({ step: 'propose', of: concept, label, value: '', maxLength: longestNote }, scene);
};

/** Asks its author for the new words of a note; what has changed waits again. */
export const edit: Step = (id, session) =>
  withNote(id, session, async note => {
    const { scene, memory, channel } = session;
    const wording = wordingOf(scene);
    if (!isAuthor(note, session)) return say(session, wording.rich('note.author-only'));
    const written = submitted(session);
    if (written === null) {
      const label = fieldFor(note.concept, scene);
      return formFor({ step: 'edit', of: id, label, value: note.text, maxLength: longestNote }, scene);
    }
    const text = oneLine(written);
    if (text === note.text) return show(id, session);
    const reason = unfit(text, scene);
    if (reason) {
      const again = noteButton('edit', id, scene, wording.text('note.again'));
      return say(session, reason, ...buttonRow(again, listButton(scene)));
    }
    const next = await memory.editNote(channel.workspace, id, text, scene.now);
    return say(session, wording.rich('note.changed'), ...changing(next, scene));
  });

/** Removes a note of one's own; moderators any. */
export const withdraw: Step = (id, session) =>
  withNote(id, session, async note => {
    const { scene, memory, channel, profile } = session;
    const wording = wordingOf(scene);
    if (!isAuthor(note, session) && !profile.moderator) return say(session, wording.rich('note.not-yours'));
    await memory.removeNote(channel.workspace, id);
    return say(session, wording.rich('note.withdrawn'), ...buttonRow(listButton(scene)));
  });
