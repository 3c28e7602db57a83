import type { Concept, Content } from '../src/content/content.ts';

const syllables = [
  'ka',
  'ro',
  'mi',
  'tel',
  'von',
  'das',
  'qui',
  'ber',
  'lux',
  'nor',
  'pyx',
  'wim',
  'zef',
  'gol',
];

/** A made-up word for a number: the same one every time, unlike any other. */
function wordFor(seed: number): string {
  let word = '';
  for (let rest = seed + 7; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

/** The content `times` over: the real concepts, and copies of them under made-up names of the same number. */
export function grown(content: Content, times: number): Content {
  const concepts = new Map(content.concepts);
  for (let copy = 1; copy < times; copy++)
    for (const [index, concept] of [...content.concepts.values()].entries()) {
      const word = wordFor(copy * 1_000 + index);
      const id = `${word}-${copy}`;
      const named = (name: string, at: number) => `${word} ${wordFor(copy * 77 + at)} ${name.length}`;
      concepts.set(id, {
        ...concept,
        id,
        name: { en: `${word} service`, ko: `${word} 서비스 ${copy}` },
        short: { en: word, ko: word },
        expansion: undefined,
        aliases: concept.aliases.map(named),
      } as Concept);
    }
  return { ...content, concepts };
}
