import type { Block } from '../../conversation/reply.ts';
import { budgets } from '../../conversation/reply.ts';
import { plain, plainText, type RichText } from '../../conversation/rich-text.ts';
import type { Note } from '../../memory/memory.ts';
import { choices } from '../../replies/choices.ts';
import { nameOf, paragraph, type Scene, wordingOf } from '../../replies/scene.ts';
import { shown } from '../../replies/shown.ts';
import { noteText } from '../../replies/team-note.ts';
import { tell } from '../session.ts';
import { noteOption } from './options.ts';
import { decidingRow } from './show.ts';
import type { Step } from './team.ts';

function howMany(count: number, scene: Scene): RichText {
  const wording = wordingOf(scene);
  return count === 1 ? wording.rich('note.waiting-one') : wording.rich('note.waiting-many', { count });
}

/** How many wait, and the one that has waited longest. */
function waitingBlocks(waiting: readonly Note[], scene: Scene): readonly Block[] {
  const [first] = waiting;
  if (!first) return [];
  const by = { name: nameOf(scene, first.concept), author: shown(first.authorName) };
  return [
    paragraph([
      ...howMany(waiting.length, scene),
      plain(' '),
      ...wordingOf(scene).rich('note.by', by),
      plain(' “'),
      ...noteText(first.text),
      plain('”'),
    ]),
    ...decidingRow(first.id, scene),
  ];
}

/** The person's own, the latest first. */
function ownBlocks(own: readonly Note[], scene: Scene): readonly Block[] {
  const wording = wordingOf(scene);
  const latest = own.toReversed().slice(0, budgets.menuOptions);
  const values = { count: own.length, shown: latest.length };
  return [
    ...(own.length > latest.length ? [paragraph(wording.rich('note.latest', values))] : []),
    ...choices(
      wording.text('note.mine'),
      latest.map(note => noteOption(note, scene)),
    ),
  ];
}

/** What waits, for moderators; everybody's own notes; and how to propose one. */
export const list: Step = async (_of, session) => {
  const { scene, memory, channel, profile, person } = session;
  const wording = wordingOf(scene);
  const { workspace } = channel;
  const waiting = profile.moderator ? await memory.notes(workspace, { state: 'waiting' }) : [];
  const own = await memory.notes(workspace, { author: person });
  const how = wording.rich('note.how');
  return tell(session, {
    summary: plainText(waiting.length > 0 ? howMany(waiting.length, scene) : how),
    blocks: [...waitingBlocks(waiting, scene), paragraph(how), ...ownBlocks(own, scene)],
  });
};
