import type { RichText } from '../../conversation/rich-text.ts';
import { type Scene, wordingOf } from '../../replies/scene.ts';

export const longestNote = 500;
export const longestReason = 200;

// The joiner holds one emoji together; everything else that is not seen could only break a layout.
const invisible = /(?!\u200d)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

/** On one line and without what nobody sees, otherwise as it was written. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(invisible, '').trim();

/** Nothing is cut: whoever wrote too much decides what goes. */
export const tooLong = (text: string, limit: number, scene: Scene): RichText | null =>
  text.length > limit ? wordingOf(scene).rich('note.too-long', { length: text.length, limit }) : null;
