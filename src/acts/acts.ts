import type { Act } from '../conversation/act.ts';
import type { Reply } from '../conversation/reply.ts';
import { doctor } from './doctor.ts';
import { forget } from './forget.ts';
import { gaps } from './gaps.ts';
import { note } from './note.ts';
import { offer } from './offer.ts';
import { rate } from './rate.ts';
import { type Performer, type Session, tellText } from './session.ts';
import { settings } from './settings.ts';
import { stop } from './stop.ts';

const performers: { readonly [Name in Act['name']]: Performer<Name> } = {
  settings,
  gaps,
  note,
  doctor,
  forget,
  rate,
  stop,
  offer,
};

/** Carries an act out; where the store fails, says so. Never rejects. */
export async function perform(act: Act, session: Session): Promise<readonly Reply[]> {
  const performer = performers[act.name] as (act: Act, session: Session) => Promise<readonly Reply[]>;
  return performer(act, session).catch(() => tellText(session, 'memory.unavailable'));
}
