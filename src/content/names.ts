import type { ConceptFile } from './schema.ts';

const bracketed = /^([^()]*)\(([^()]+)\)$/u;

/** `Fargate(파게이트)` is two names, and both together a third. */
function split(name: string): readonly string[] {
  const [, before, inside] = name.match(bracketed) ?? [];
  return before && inside ? [name, before.trim(), inside] : [name];
}

/** `LB = Load Balancer` names what stands on both sides. */
const sides = (expansion: string) => expansion.split('=').map(side => side.trim());

/** The names that a concept is called by when spelled right; typing errors are measured against these. */
export const properNamesOf = (
  id: string,
  concept: Pick<ConceptFile, 'name' | 'short'>,
): readonly string[] => [
  id,
  ...split(concept.name.en),
  ...split(concept.name.ko),
  concept.short.en,
  concept.short.ko,
];

/** Every name that leads to the concept. */
export const namesOf = (
  id: string,
  concept: Pick<ConceptFile, 'name' | 'short' | 'expansion' | 'aliases'>,
): readonly string[] => [
  ...properNamesOf(id, concept),
  ...(concept.expansion ? sides(concept.expansion) : []),
  ...concept.aliases,
];
