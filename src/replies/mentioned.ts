import type { Concept } from '../content/content.ts';
import type { Scene } from './scene.ts';

const wordCharacter = /[A-Za-z0-9]/;

/** Where a name stands in a text as a word of its own (ECS is not in "ECSs"), or -1. Particles may follow it. */
function positionOf(name: string, text: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const inside = wordCharacter.test(text[at - 1] ?? '') || wordCharacter.test(text[at + name.length] ?? '');
    if (!inside) return at;
  }
  return -1;
}

/** The other concepts that a text names, in its order; the longer name wins where one holds another. */
export function mentioned(text: string, self: Concept, scene: Scene): readonly string[] {
  const names = [...scene.content.concepts.values()]
    .filter(({ id }) => id !== self.id)
    .map(({ id, short }) => ({ id, name: short[scene.language] }))
    .sort((a, b) => b.name.length - a.name.length);
  const found: { readonly id: string; readonly at: number; readonly end: number }[] = [];
  for (const { id, name } of names) {
    const at = positionOf(name, text);
    if (at >= 0 && !found.some(other => at < other.end && at + name.length > other.at))
      found.push({ id, at, end: at + name.length });
  }
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id);
}
