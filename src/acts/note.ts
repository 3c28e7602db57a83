import type { NoteStep } from '../conversation/act.ts';
import { about } from './note/about.ts';
import { approve, decline } from './note/decide.ts';
import { list } from './note/list.ts';
import { show } from './note/show.ts';
import type { Step } from './note/team.ts';
import { typed } from './note/typed.ts';
import { edit, propose, withdraw } from './note/write.ts';
import { type Performer, tellText } from './session.ts';

const steps: Readonly<Record<NoteStep['step'], Step>> = {
  typed,
  list,
  about,
  propose,
  show,
  edit,
  withdraw,
  approve,
  decline,
};

/** What a team writes beside the checked facts: anybody proposes, moderators decide. It never leaves the workspace. */
export const note: Performer<'note'> = async ({ step, of }, session) =>
  session.channel === null
    ? tellText(session, 'act.workspace-only')
    : steps[step](of, { ...session, channel: session.channel });
