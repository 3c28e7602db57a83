import type { Content } from '../content/content.ts';
import type { Place, Visibility } from '../conversation/interaction.ts';
import type { Language } from '../language/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { memoized } from '../memoized.ts';
import type { Model } from '../recommendation/model.ts';
import { answerTo } from '../replies/answers.ts';
import type { Scene } from '../replies/scene.ts';

const day = 24 * 60 * 60 * 1_000;

export interface Composer {
  sceneFor(language: Language, visibility: Visibility, place: Place): Scene;
  /** The answer from the content alone; given again where the same was asked before. */
  readonly answerTo: typeof answerTo;
}

export interface ComposerOptions {
  readonly content: Content;
  readonly lookup: Lookup;
  readonly models: ReadonlyMap<string, Model>;
  readonly now: () => Date;
}

export const createComposer = ({ content, lookup, models, now }: ComposerOptions): Composer => ({
  sceneFor: (language, visibility, place) => ({
    content,
    lookup,
    models,
    language,
    shareable: visibility === 'private' && !place.direct,
    commandsInThreads: place.commandsInThreads,
    now: now(),
  }),
  // Facts grow old by the day; nothing else in a scene changes while the bot runs.
  answerTo: memoized(
    answerTo,
    (command, { language, shareable, commandsInThreads, now: at }) =>
      `${Math.floor(at.getTime() / day)} ${language} ${shareable} ${commandsInThreads} ${JSON.stringify(command)}`,
  ),
});
