import type { NoteStep } from '../../conversation/act.ts';
import type { Block, Button, Reply } from '../../conversation/reply.ts';
import { plainText, type RichText } from '../../conversation/rich-text.ts';
import type { Channel, Note } from '../../memory/memory.ts';
import { buttonRow, paragraph, type Scene, wordingOf } from '../../replies/scene.ts';
import { actButton, type Session, tell } from '../session.ts';

/** Notes exist only where there is a workspace. */
export interface TeamSession extends Session {
  readonly channel: Channel;
}

/** One step of what can be done with notes. */
export type Step = (of: string, session: TeamSession) => Promise<readonly Reply[]>;

const labels = {
  list: 'note.list',
  propose: 'note.propose',
  edit: 'note.edit',
  withdraw: 'note.withdraw',
  approve: 'note.approve',
  decline: 'note.decline',
} as const;

export const noteButton = (
  step: keyof typeof labels,
  of: string,
  scene: Scene,
  label = wordingOf(scene).text(labels[step]),
): Button => actButton(scene, label, { name: 'note', step, of });

/** The way out of every step. */
export const listButton = (scene: Scene): Button => noteButton('list', '', scene);

export const showing = (id: string): NoteStep => ({ name: 'note', step: 'show', of: id });

/** A sentence to the person alone, with what leads on. */
export const say = (session: Session, text: RichText, ...blocks: readonly Block[]): readonly Reply[] =>
  tell(session, {
    summary: plainText(text).slice(0, 120).toWellFormed(),
    blocks: [paragraph(text), ...blocks],
  });

export const isAuthor = (note: Note, { person }: Session): boolean => note.author === person;

/** The note of this workspace, or what to say where it is gone. */
export async function withNote(
  id: string,
  session: TeamSession,
  goOn: (note: Note) => Promise<readonly Reply[]> | readonly Reply[],
): Promise<readonly Reply[]> {
  const note = await session.memory.noteById(session.channel.workspace, id);
  if (note) return goOn(note);
  const { scene } = session;
  return say(session, wordingOf(scene).rich('note.gone'), ...buttonRow(listButton(scene)));
}

/** What only moderators may do. */
export const forModerators =
  (step: Step): Step =>
  async (of, session) =>
    session.profile.moderator
      ? step(of, session)
      : say(session, wordingOf(session.scene).rich('act.moderators-only'));
