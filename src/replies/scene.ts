import type { Concept, Content } from '../content/content.ts';
import type { Wording } from '../content/wording.ts';
import { type Action, encodeAction } from '../conversation/action-id.ts';
import type { Command, GuideStep } from '../conversation/command.ts';
import type { Block, Button, File, Message, Option } from '../conversation/reply.ts';
import type { RichText } from '../conversation/rich-text.ts';
import { type Language, otherLanguage } from '../language/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Model } from '../recommendation/model.ts';

/** What an answer is composed with. */
export interface Scene {
  readonly content: Content;
  readonly lookup: Lookup;
  /** The guides, by id. */
  readonly models: ReadonlyMap<string, Model>;
  readonly language: Language;
  /** Whether there is somebody to share the answer with who does not see it yet. */
  readonly shareable: boolean;
  /** Where slash commands cannot be typed in threads, help says what to do instead. */
  readonly commandsInThreads: boolean;
  readonly now: Date;
}

/** An answer before it is decided where it goes. */
export interface Answer {
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly files?: readonly File[];
  readonly missed?: true;
}

/** An answer with where it goes and who sees it. */
export const messageOf = (
  answer: Answer,
  language: Language,
  where: Message['where'],
  audience: Message['audience'],
): Message => ({ kind: 'message', where, audience, language, ...answer });

export const wordingOf = (scene: Scene): Wording => scene.content.wording[scene.language];

export const conceptOf = (scene: Scene, id: string): Concept | undefined => scene.content.concepts.get(id);

/** The short name; in lists and menus a retired service carries its status in words. */
export const nameOf = (scene: Scene, id: string): string => conceptOf(scene, id)?.short[scene.language] ?? id;

export function nameWithStatus(scene: Scene, id: string): string {
  const status = conceptOf(scene, id)?.status ?? 'current';
  const name = nameOf(scene, id);
  if (status === 'current' || status === 'frozen') return name;
  return wordingOf(scene).text('status.name', { name, status: wordingOf(scene).text(`status.${status}`) });
}

const actionId = (command: Command, kind: Action['kind'], language: Language) =>
  encodeAction({ kind, language, command });

export function button(scene: Scene, label: string, command: Command, accessibleLabel?: string): Button {
  const id = actionId(command, 'explore', scene.language);
  return accessibleLabel === undefined ? { id, label } : { id, label, accessibleLabel };
}

export function option(scene: Scene, label: string, command: Command, description?: string): Option {
  const id = actionId(command, 'explore', scene.language);
  return description === undefined ? { id, label } : { id, label, description };
}

/** Goes on with a recommendation. */
export const flowId = (scene: Scene, step: GuideStep): string => actionId(step, 'flow', scene.language);

/** Leads to a concept's card. */
export const conceptButton = (scene: Scene, id: string): Button =>
  button(scene, nameWithStatus(scene, id), { name: 'explain', subject: { concept: id }, page: 'summary' });

export const conceptOption = (scene: Scene, id: string): Option =>
  option(
    scene,
    nameWithStatus(scene, id),
    { name: 'explain', subject: { concept: id }, page: 'summary' },
    conceptOf(scene, id)?.gloss[scene.language],
  );

/** The same page in the other language. */
export const languageButton = (scene: Scene, command: Command): Button => ({
  id: actionId(command, 'explore', otherLanguage(scene.language)),
  label: wordingOf(scene).text('button.other-language'),
});

/** Shares this page with everyone here; nothing where there is nobody to share it with. */
export function shareButtons(scene: Scene, command: Command): readonly Button[] {
  if (!scene.shareable) return [];
  const wording = wordingOf(scene);
  return [
    {
      id: actionId(command, 'share', scene.language),
      label: wording.text('button.share'),
      accessibleLabel: wording.text('accessible.share'),
    },
  ];
}

export const heading = (text: string): Block => ({ type: 'heading', text });

export const paragraph = (text: RichText): Block => ({ type: 'paragraph', text });

/** Rows of at most five; no row where there is no button. */
export function buttonRow(...buttons: readonly Button[]): readonly Block[] {
  return buttons.length === 0 ? [] : [{ type: 'buttons', buttons: buttons.slice(0, 5) }];
}
