import { expect, test } from 'vitest';
import { content } from '../team.ts';

test('a Korean gloss ends in a noun, but where the question about an ambiguous word needs a sentence', () => {
  const asked = new Set(content.ambiguousWords.flatMap(({ meanings }) => meanings));
  const sentences = [...content.concepts.values()].filter(({ gloss }) => /(?:니다|[함됨])$/.test(gloss.ko));
  expect(sentences.map(({ id }) => id).filter(id => !asked.has(id))).toEqual([]);
});
