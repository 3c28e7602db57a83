import { buttonRow, nameOf, wordingOf } from '../../replies/scene.ts';
import { mostNotes } from '../../replies/team-note.ts';
import { actButton } from '../session.ts';
import { formFor, submitted } from './forms.ts';
import { shownNote } from './show.ts';
import { forModerators, listButton, noteButton, type Step, say, withNote } from './team.ts';
import { longestReason, oneLine, tooLong } from './text.ts';

/** Puts a waiting note on its card, unless there are as many as one card takes. */
export const approve: Step = forModerators((id, session) =>
  withNote(id, session, async note => {
    const { scene, memory, channel } = session;
    const { concept } = note;
    const wording = wordingOf(scene);
    if (note.state !== 'waiting') return shownNote(note, session, wording.rich('note.already'));
    const approved = await memory.notes(channel.workspace, { concept, state: 'approved' });
    const name = nameOf(scene, concept);
    if (approved.length >= mostNotes) {
      const those = actButton(scene, wording.text('note.title', { name }), {
        name: 'note',
        step: 'about',
        of: concept,
      });
      return say(
        session,
        wording.rich('note.full', { name, count: approved.length }),
        ...buttonRow(those, listButton(scene)),
      );
    }
    await memory.decideNote(channel.workspace, id, { state: 'approved', reason: '' }, scene.now);
    return shownNote(
      { ...note, state: 'approved', reason: '' },
      session,
      wording.rich('note.approved', { name }),
    );
  }),
);

/** Asks why, and declines a waiting note. */
export const decline: Step = forModerators((id, session) =>
  withNote(id, session, async note => {
    const { scene, memory, channel } = session;
    const wording = wordingOf(scene);
    if (note.state !== 'waiting') return shownNote(note, session, wording.rich('note.already'));
    const written = submitted(session);
    if (written === null) {
      const label = wording.text('note.reason');
      return formFor({ step: 'decline', of: id, label, value: '', maxLength: longestReason }, scene);
    }
    const reason = oneLine(written);
    const long = tooLong(reason, longestReason, scene);
    if (long) {
      const again = noteButton('decline', id, scene, wording.text('note.again'));
      return say(session, long, ...buttonRow(again, listButton(scene)));
    }
    await memory.decideNote(channel.workspace, id, { state: 'declined', reason }, scene.now);
    return say(session, wording.rich('note.declined'), ...buttonRow(listButton(scene)));
  }),
);
