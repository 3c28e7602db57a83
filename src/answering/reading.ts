import { readCommand } from '../conversation/action-id.ts';
import { isLesson } from '../conversation/command.ts';
import type { Input, Interaction } from '../conversation/interaction.ts';
import { languageFor } from '../conversation/language-choice.ts';
import type { Reply } from '../conversation/reply.ts';
import { conceptsIn, type Interpretation } from '../understanding/interpret.ts';
import { carryOut } from './acting.ts';
import type { Answering, Asking } from './answering.ts';
import { toCommand } from './commanding.ts';

type Text = Extract<Input, { kind: 'text' }>;

/** What in a miss is worth gathering: the term that was not known, or the whole sentence. */
const typedIn = ({ command }: Interpretation, text: string) =>
  command.name === 'explain' && 'typed' in command.subject ? command.subject.typed : text;

/** A text that is addressed to the bot always gets a reply. */
export async function toText(
  { text, heard }: Text,
  interaction: Interaction,
  answering: Answering,
): Promise<readonly Reply[]> {
  const { interpret, lookup, recall, defaultLanguage } = answering;
  const manner = heard === 'command' ? 'command' : 'mention';
  const alone = interpret(text, manner);
  const concept = conceptsIn(alone, lookup)[0] ?? null;
  const before = await recall(interaction, concept);
  // A slash command stands for itself; where every text is one, as in a terminal, a conversation goes on nevertheless.
  const goesOn = heard !== 'command' || interaction.place.direct;
  const context = goesOn && before.turn ? readCommand(before.turn.answered) : null;
  const read = context ? interpret(text, manner, { context }) : alone;
  const about = conceptsIn(read, lookup)[0] ?? null;
  // What it goes on to has notes of its own.
  const remembered =
    about === concept ? before : { ...before, notes: (await recall(interaction, about)).notes };
  const isPublic = heard === 'mention' || (heard === 'command' && remembered.settings.answers === 'public');
  const asking: Asking = {
    interaction,
    remembered,
    language: await languageFor(interaction, remembered, defaultLanguage),
    visibility: isPublic && !interaction.place.direct ? 'public' : 'private',
    where: 'here',
  };
  if (!isLesson(read.command)) return carryOut(read.command, asking, answering);
  // A slash command is answered with cards: nobody sees a sentence above them.
  const reply = heard === 'command' ? null : read.understood;
  return toCommand(read.command, { reply, typed: typedIn(read, text), goesOn }, asking, answering);
}
