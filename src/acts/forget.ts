import type { Forgotten } from '../memory/memory.ts';
import { paragraph, wordingOf } from '../replies/scene.ts';
import { type Performer, tell } from './session.ts';

const kinds = [
  'language',
  'hints',
  'conversations',
  'feedback',
  'notes',
] as const satisfies readonly (keyof Forgotten)[];

/** Removes everything about the person and says exactly what that was. */
export const forget: Performer<'forget'> = async (_act, session) => {
  const forgotten = await session.memory.forget(session.person);
  const wording = wordingOf(session.scene);
  const items = kinds
    .filter(kind => forgotten[kind] > 0)
    .map(kind => wording.rich(`forget.${kind}`, { count: forgotten[kind] }));
  const said = items.length > 0 ? 'forget.done' : 'forget.nothing';
  return tell(session, {
    summary: wording.text(said),
    blocks: [
      paragraph(wording.rich(said)),
      ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
      { type: 'footnote', text: wording.rich('forget.events') },
    ],
  });
};
