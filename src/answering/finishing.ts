import { channelOf, conversationOf, personKey } from '../acts/session.ts';
import { writeCommand } from '../conversation/action-id.ts';
import type { Command, Lesson } from '../conversation/command.ts';
import { keyOf } from '../language/typed-text.ts';
import { memoizedFor } from '../memoized.ts';
import { withRemark } from '../replies/beside.ts';
import { type Answer, wordingOf } from '../replies/scene.ts';
import { decidedNotices, withNotes } from '../replies/team-note.ts';
import { withoutWords } from '../replies/without-words.ts';
import { type Answering, type Asking, sceneOf, succeeds } from './answering.ts';
import { withFeedback, withFollowUps } from './beneath.ts';

/** A quarter of an hour to ask on. */
const conversationLasts = 15 * 60 * 1_000;
const mostOthers = 4;
const longestMiss = 120;

/** Whether an answer is the card on which a team's notes stand. */
export const isCard = (command: Command): boolean => command.name === 'explain' && command.page === 'summary';

/** The command of an answer by ids alone, and the other readings of what was asked. */
export interface Answered {
  readonly command: Lesson;
  readonly others: readonly Command[];
}

/** Remembers what was answered, so that the asker can go on, and says how; nothing where it cannot be stored. */
export async function goingOn(
  answer: Answer,
  { command, others }: Answered,
  asking: Asking,
  answering: Answering,
): Promise<Answer> {
  const { memory, lookup, now } = answering;
  const { interaction, visibility } = asking;
  const about = answer.missed ? null : withoutWords(command, lookup);
  const answered = about && writeCommand(about);
  if (memory === null || !answered) return answer;
  const readings = others
    .flatMap(each => withoutWords(each, lookup) ?? [])
    .flatMap(each => writeCommand(each) ?? []);
  const turn = { answered, others: readings.slice(0, mostOthers) };
  const going = await succeeds(memory.remember(conversationOf(interaction), turn, conversationLasts, now()));
  return going && visibility === 'public'
    ? withFollowUps(answer, interaction.place, personKey(interaction), sceneOf(answering, asking))
    : answer;
}

/** What stands with what an answer says: the team's notes, and where it can be judged. */
export function complete(answer: Answer, command: Lesson, asking: Asking, answering: Answering): Answer {
  if (answering.memory === null) return answer;
  const { interaction, remembered, visibility } = asking;
  const scene = sceneOf(answering, asking);
  const whole = isCard(command) ? withNotes(answer, remembered.notes, scene) : answer;
  if (visibility === 'private' && !interaction.place.direct) return whole;
  return withFeedback(whole, withoutWords(command, answering.lookup), interaction.place, scene);
}

/**
 * An answer that is given again comes with the same blocks again, which a platform has rendered already. Its language,
 * and so the remark, is its own.
 */
const withKept = memoizedFor(withRemark);

/** What was asked in vain is gathered without a name, and the answer says so. */
export async function gathered(
  answer: Answer,
  typed: string,
  asking: Asking,
  answering: Answering,
): Promise<Answer> {
  const { memory, keepsMisses, lookup, now } = answering;
  const channel = channelOf(asking.interaction);
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, longestMiss);
  const key = keyOf(text);
  if (!answer.missed || !memory || !keepsMisses || channel === null || key === '') return answer;
  const found = lookup.find(typed);
  // A word with several meanings was understood: the answer is a question back.
  if (found.kind === 'ambiguous') return answer;
  const near = found.kind === 'miss' ? (found.near[0] ?? null) : null;
  const kept = await succeeds(memory.miss(channel.workspace, { key, text, near }, now()));
  return kept ? withKept(answer, wordingOf(sceneOf(answering, asking)).text('miss.kept')) : answer;
}

/** An author hears with her next answer what was decided about her notes. */
export async function withDecisions(answer: Answer, asking: Asking, answering: Answering): Promise<Answer> {
  const { decided } = asking.remembered;
  if (answering.memory === null || decided.length === 0) return answer;
  const told = await succeeds(answering.memory.told(decided.map(({ id }) => id)));
  const notices = decidedNotices(decided, sceneOf(answering, asking));
  return told ? { ...answer, blocks: [...notices, ...answer.blocks] } : answer;
}
