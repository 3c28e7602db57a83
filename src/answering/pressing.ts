import { type Action, decodeAction, readCommand } from '../conversation/action-id.ts';
import { type Command, isLesson, type Lesson } from '../conversation/command.ts';
import type { Interaction, Visibility } from '../conversation/interaction.ts';
import { languageFor } from '../conversation/language-choice.ts';
import type { Reply } from '../conversation/reply.ts';
import { nothingRemembered } from '../memory/memory.ts';
import { forgedAnswer } from '../replies/miss.ts';
import { goOn } from '../replies/recommend/flow.ts';
import { type Answer, messageOf } from '../replies/scene.ts';
import { withSharer } from '../replies/shared.ts';
import { withNotes } from '../replies/team-note.ts';
import { carryOut } from './acting.ts';
import { type Answering, type Asking, sceneOf } from './answering.ts';
import { withFeedback } from './beneath.ts';
import { complete, goingOn, isCard } from './finishing.ts';

/** The concept whose card a command opens. */
const cardOf = (command: Command): string | null =>
  command.name === 'explain' && isCard(command) && 'concept' in command.subject
    ? command.subject.concept
    : null;

/** What somebody whom an answer was offered has put under the question for everyone. */
function offeredIn(command: Command): Lesson | null {
  const about = command.name === 'offer' && command.step === 'answer' ? readCommand(command.about) : null;
  return about && isLesson(about) ? about : null;
}

/** What everyone sees of an act is an answer like any other, from which who took it can go on; the rest is not. */
async function forEveryone(
  reply: Reply,
  about: Lesson,
  shared: Asking,
  answering: Answering,
): Promise<Reply> {
  if (reply.kind !== 'message' || reply.audience !== 'everyone') return reply;
  const { interaction } = shared;
  const place = { ...interaction.place, answering: interaction.place.thread ?? reply.under ?? null };
  const beneath: Asking = { ...shared, interaction: { ...interaction, place } };
  const going = await goingOn(reply, { command: about, others: [] }, beneath, answering);
  return { ...reply, ...complete(going, about, shared, answering) };
}

/** An act is a button of its own kind: one that claims another is forged. */
const isForged = ({ kind, command }: Action) => (kind === 'act') === isLesson(command);

/** A press of a button, a choice from a menu or a submitted form. */
export async function toAction(
  id: string,
  on: Visibility,
  interaction: Interaction,
  answering: Answering,
): Promise<readonly Reply[]> {
  const { recall, composer } = answering;
  const action = decodeAction(id);
  const where = on === 'private' && interaction.input.kind !== 'form' ? 'replace' : 'here';
  if (action === null || isForged(action)) {
    const remembered = await recall(interaction, null);
    const language = await languageFor(interaction, remembered, answering.defaultLanguage);
    const scene = composer.sceneFor(language, 'private', interaction.place);
    return [messageOf(forgedAnswer(scene), language, where, 'asker')];
  }
  const { kind, language, command } = action;
  const offered = offeredIn(command);
  const concept = cardOf(offered ?? command);
  const isRemembered = kind === 'act' || concept !== null;
  const remembered = isRemembered ? await recall(interaction, concept) : nothingRemembered;
  const asking: Asking = { interaction, remembered, language, visibility: on, where };
  const shared: Asking = { ...asking, visibility: 'public' };
  if (!isLesson(command)) {
    const replies = await carryOut(command, asking, answering);
    return offered === null
      ? replies
      : Promise.all(replies.map(reply => forEveryone(reply, offered, shared, answering)));
  }
  if (kind === 'explore') {
    const scene = sceneOf(answering, { ...asking, visibility: 'private' });
    const answer = composer.answerTo(command, scene);
    const noted = concept === null ? answer : withNotes(answer, remembered.notes, scene);
    return [messageOf(noted, language, where, 'asker')];
  }
  if (command.name === 'guide') {
    const scene = sceneOf(answering, asking);
    const about = { ...command, opening: '', view: 'n' } as const;
    const finish = (result: Answer) =>
      answering.memory && on === 'public' ? withFeedback(result, about, interaction.place, scene) : result;
    const person = await interaction.person.profile();
    return goOn(command, scene, { place: interaction.place, person, on, where: 'replace' }, finish);
  }
  const scene = sceneOf(answering, shared);
  const answer = withSharer(composer.answerTo(command, scene), await interaction.person.profile(), scene);
  return [messageOf(complete(answer, command, shared, answering), language, 'here', 'everyone')];
}
