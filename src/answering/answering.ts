import { channelOf, conversationOf, personKey } from '../acts/session.ts';
import type { Bot, BotOptions } from '../bot.ts';
import type { Command } from '../conversation/command.ts';
import type { Interaction, Profile, Visibility } from '../conversation/interaction.ts';
import type { Message } from '../conversation/reply.ts';
import type { Language } from '../language/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Recollection } from '../memory/memory.ts';
import { createRemembering, type Remembering } from '../memory/remembered.ts';
import type { Model } from '../recommendation/model.ts';
import type { Scene } from '../replies/scene.ts';
import type { Understood } from '../understanding/understand.ts';
import { type Composer, createComposer } from './composer.ts';

/** What answers are made with. */
export interface AnsweringOptions extends Required<BotOptions> {
  readonly lookup: Lookup;
  readonly models: ReadonlyMap<string, Model>;
  readonly interpret: Bot['interpret'];
  readonly overhear: Bot['overhear'];
  /** Whether a text can go on from anything that was answered before. */
  readonly mayGoOn: (text: string) => boolean;
  /** What goes on from what was answered before, and nothing else. */
  readonly goOn: (text: string, context: Command) => Understood | null;
}

export interface Answering extends AnsweringOptions {
  readonly composer: Composer;
  readonly remembering: Remembering;
  /** Everything remembered that a reply needs, with the notes on one concept; never rejects. */
  recall(interaction: Interaction, concept: string | null): Promise<Recollection>;
  /** Who it is, with what the settings add to what the platform says. */
  profileOf(interaction: Interaction): Promise<Profile>;
}

/** What is answered, to whom and where. */
export interface Asking {
  readonly interaction: Interaction;
  readonly remembered: Recollection;
  readonly language: Language;
  readonly visibility: Visibility;
  readonly where: Message['where'];
}

export function createAnswering(options: AnsweringOptions): Answering {
  const remembering = createRemembering(options.memory);
  return {
    ...options,
    composer: createComposer(options),
    remembering,
    recall: (interaction, concept) =>
      remembering.recall({
        person: personKey(interaction),
        place: channelOf(interaction),
        conversation: conversationOf(interaction),
        concept,
        now: options.now(),
      }),
    async profileOf(interaction) {
      const profile = await interaction.person.profile();
      return { ...profile, moderator: profile.moderator || options.moderators.has(personKey(interaction)) };
    },
  };
}

export const sceneOf = (
  { composer }: Answering,
  { language, visibility, interaction }: Omit<Asking, 'remembered' | 'where'>,
): Scene => composer.sceneFor(language, visibility, interaction.place);

/** Whether what was written is stored; whoever asked is answered either way. */
export const succeeds = (writing: Promise<unknown>): Promise<boolean> =>
  writing.then(
    () => true,
    () => false,
  );
