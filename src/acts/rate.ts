import type { Rate } from '../conversation/act.ts';
import { encodeAction, readCommand, writeCommand } from '../conversation/action-id.ts';
import { type Command, isLesson } from '../conversation/command.ts';
import { type Block, type Button, budgets, type Reply } from '../conversation/reply.ts';
import { joined, plainText, type RichText } from '../conversation/rich-text.ts';
import type { Channel } from '../memory/memory.ts';
import { forgedAnswer, listButton } from '../replies/miss.ts';
import { buttonRow, paragraph, type Scene, wordingOf } from '../replies/scene.ts';
import { otherReadings } from './rate/other-readings.ts';
import { actButton, codeOf, type Performer, type Session, tell, tellText } from './session.ts';

/** The longest of what may be said of an answer: where it fits into a button, all of it does. */
const longestVote = 'panel';

/** The answer as a button names it; null where it holds words or no button has room for it. */
function nameable(about: Command, { language }: Scene): string | null {
  const written = writeCommand(about);
  if (written === null) return null;
  const command: Rate = { name: 'rate', vote: longestVote, about: written };
  return encodeAction({ kind: 'act', language, command }).length <= budgets.actionId ? written : null;
}

const rating = (vote: Rate['vote'], about: string): Rate => ({ name: 'rate', vote, about });

const thumbs = (about: string, scene: Scene): Block => {
  const wording = wordingOf(scene);
  const thumb = (vote: 'up' | 'down', label: string): Button => ({
    ...actButton(scene, label, rating(vote, about)),
    accessibleLabel: wording.text(`rate.${vote}`),
  });
  return { type: 'feedback', up: thumb('up', '👍'), down: thumb('down', '👎') };
};

/** 👍 👎 for an answer; null where no button can name it. */
export function feedbackBlock(about: Command, scene: Scene): Block | null {
  const written = nameable(about, scene);
  return written === null ? null : thumbs(written, scene);
}

/** Opens the thumbs privately, where they cannot stand on the answer itself; null where no button can name it. */
export function rateButton(about: Command, scene: Scene): Button | null {
  const written = nameable(about, scene);
  return written === null
    ? null
    : actButton(scene, wordingOf(scene).text('rate.button'), rating('panel', written));
}

const say = (session: Session, text: RichText, ...blocks: readonly Block[]): readonly Reply[] =>
  tell(session, { summary: plainText(text), blocks: [paragraph(text), ...blocks] });

/** What the press did: nothing is promised. */
type Said = (about: string, session: Session, changed: boolean) => readonly Reply[];

const noted = (changed: boolean, scene: Scene): RichText =>
  wordingOf(scene).rich(changed ? 'rate.changed' : 'rate.noted');

const answers: Readonly<Record<Exclude<Rate['vote'], 'panel'>, Said>> = {
  up: (_about, session, changed) => say(session, noted(changed, session.scene)),
  down: (about, session, changed) => {
    const { scene } = session;
    const wording = wordingOf(scene);
    return say(
      session,
      joined([noted(changed, scene), wording.rich('rate.meant')], ' '),
      ...buttonRow(
        actButton(scene, wording.text('rate.other'), rating('other', about)),
        actButton(scene, wording.text('rate.wrong'), rating('wrong', about)),
      ),
    );
  },
  other: (about, session) => {
    const { scene } = session;
    const readings = otherReadings(about, session.remembered.turn, scene);
    const key = readings.length > 0 ? 'neighbours.title' : 'rate.nothing-near';
    return say(session, wordingOf(scene).rich(key), ...buttonRow(...readings, listButton(scene)));
  },
  wrong: (_about, session) => say(session, wordingOf(session.scene).rich('rate.flagged')),
};

/** Whoever can ask on here without a mention can end it here. */
function stopRow({ remembered, interaction, person, scene }: Session): readonly Block[] {
  const { hears, answering } = interaction.place;
  if (remembered.turn === null || !hears || answering === null) return [];
  const stop = { name: 'stop', asker: codeOf(person) } as const;
  return buttonRow(actButton(scene, wordingOf(scene).text('stop.button'), stop));
}

const asks = (about: string, session: Session) =>
  say(
    session,
    wordingOf(session.scene).rich('rate.question'),
    thumbs(about, session.scene),
    ...stopRow(session),
  );

async function counted({ vote, about }: Rate, session: Session, channel: Channel) {
  if (vote === 'panel') return asks(about, session);
  const { memory, person, scene } = session;
  const changed = await memory.vote({ ...channel, person, about, vote }, scene.now);
  // Thumbs that stand on an answer leave it where it is.
  const stands = session.interaction.place.rating === 'inline' && (vote === 'up' || vote === 'down');
  return answers[vote](about, stands ? { ...session, where: 'here' } : session, changed);
}

/** What somebody says of an answer: only she sees what comes of it. */
export const rate: Performer<'rate'> = async (act, session) => {
  if (session.channel === null) return tellText(session, 'act.workspace-only');
  const command = readCommand(act.about);
  if (command === null || !isLesson(command)) return tell(session, forgedAnswer(session.scene));
  return counted(act, session, session.channel);
};
