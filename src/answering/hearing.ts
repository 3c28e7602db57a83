import { channelOf } from '../acts/session.ts';
import { readCommand } from '../conversation/action-id.ts';
import type { Input, Interaction } from '../conversation/interaction.ts';
import type { Listening, Recollection } from '../memory/memory.ts';
import type { Understood } from '../understanding/understand.ts';
import type { Answering } from './answering.ts';

type Text = Extract<Input, { kind: 'text' }>;

/** What a message that was not addressed to the bot leads to. */
export interface Heeded {
  /** A follow-up and what a channel wants answered are answered; else an offer is made. */
  readonly manner: 'answer' | 'offer';
  readonly understood: Understood;
  readonly remembered: Recollection;
}

type HearingOptions = Pick<Answering, 'remembering' | 'recall' | 'overhear' | 'mayGoOn' | 'goOn'>;

/** What becomes of a general question by the setting of its channel. */
const manners = { off: null, hint: 'offer', answer: 'answer' } as const satisfies Record<
  Listening,
  Heeded['manner'] | null
>;

/** A follow-up is short; nothing longer is worth asking the store about. */
const longestFollowUp = 120;

/**
 * Whether a message that was not addressed to the bot is answered: because its author goes on with what the bot
 * answered in this thread, or because the channel wants it and the question is for everybody. Never rejects, writes
 * nothing.
 */
export function createHearing({ remembering, recall, overhear, mayGoOn, goOn }: HearingOptions) {
  return async (input: Text, interaction: Interaction): Promise<Heeded | null> => {
    const channel = channelOf(interaction);
    if (channel === null || input.author === 'bot' || input.edited || input.toOthers) return null;
    const inThread = interaction.place.thread !== null && input.text.length <= longestFollowUp;
    if (!inThread && remembering.listening(channel) === 'off') return null;
    const understood = overhear(input.text);
    // Most of what is said in a thread goes on from nothing: the store is not asked about it.
    if (understood === null && !(inThread && mayGoOn(input.text))) return null;
    const concept = understood?.concepts[0] ?? null;
    const remembered = await recall(interaction, concept);
    const context = inThread && remembered.turn ? readCommand(remembered.turn.answered) : null;
    // What a person asks everybody in the thread that the bot answers in, they ask the bot too.
    const further = context && (goOn(input.text, context) ?? understood);
    if (further) {
      const about = further.concepts[0] ?? null;
      // What it goes on to has notes of its own.
      const notes = about === concept ? remembered.notes : (await recall(interaction, about)).notes;
      return { manner: 'answer', understood: further, remembered: { ...remembered, notes } };
    }
    const manner = manners[remembered.settings.listen];
    if (understood === null || manner === null) return null;
    if (manner === 'offer' && remembered.muted) return null;
    return { manner, understood, remembered };
  };
}
