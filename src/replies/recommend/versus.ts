import type { WrittenComparison } from '../../content/content.ts';
import type { Compare } from '../../conversation/command.ts';
import { joined, plain, type RichText } from '../../conversation/rich-text.ts';
import { writtenFor } from '../compare/find-written.ts';
import { compareCommand } from '../compare/subjects.ts';
import type { Scene } from '../scene.ts';
import type { Walk } from './walk.ts';

/** How outcomes differ: the comparison of what tells them apart. */
export interface Versus {
  readonly command: Compare;
  readonly rows: readonly { readonly name: string; readonly cells: RichText }[];
  readonly facts: readonly string[];
}

/** The concepts that stand for outcomes where all differ: "ECS on Fargate" and "ECS on EC2" are Fargate and EC2. */
function setsOf({ model }: Walk, outcomes: readonly number[]): readonly (readonly string[])[] {
  const concepts = outcomes.map(at => model.guide.outcomes[at]?.concepts ?? []);
  const own = concepts.map((ids, at) =>
    ids.filter(id => !concepts.some((others, other) => other !== at && others.includes(id))),
  );
  return own.reduce<readonly (readonly string[])[]>(
    (sets, ids) => sets.flatMap(set => ids.map(id => [...set, id])),
    [[]],
  );
}

function rowsOf(
  comparison: WrittenComparison,
  set: readonly string[],
  { language }: Scene,
): Pick<Versus, 'rows' | 'facts'> {
  const columns = comparison.columns.filter(({ concepts }) => concepts.some(id => set.includes(id)));
  const cells = comparison.dimensions.map(({ name, cells }) => ({
    name: name[language],
    passages: columns.flatMap(({ id, label }) => {
      const cell = cells[id]?.[language];
      return cell ? [{ label: label[language], cell }] : [];
    }),
  }));
  return {
    rows: cells.map(({ name, passages }) => ({
      name,
      cells: joined(
        passages.map(({ label, cell }) => [plain(`${label} `), ...cell.rich]),
        ' · ',
      ),
    })),
    facts: cells
      .slice(0, 3)
      .flatMap(({ passages }) => passages.flatMap(({ cell }) => cell.facts.map(({ id }) => id))),
  };
}

/** Whether a comparison is of these and nothing else; one with a title of its own is about something of its own. */
const isOfThese = (comparison: WrittenComparison | undefined, { length }: readonly number[]): boolean =>
  comparison !== undefined && (length === 2 || comparison.title === null);

/**
 * The comparison of all these outcomes: a written one where there is one. Null where nothing tells all of them apart,
 * or nobody has written how more than two of them differ.
 */
export function comparisonOf(walk: Walk, outcomes: readonly number[]): Versus | null {
  if (outcomes.length < 2) return null;
  const sets = setsOf(walk, outcomes);
  const found = sets
    .map(set => ({ set, comparison: writtenFor(set, walk.scene) }))
    .find(({ comparison }) => isOfThese(comparison, outcomes));
  if (found?.comparison)
    return { command: compareCommand(found.set), ...rowsOf(found.comparison, found.set, walk.scene) };
  const [set] = sets;
  return set && outcomes.length === 2 ? { command: compareCommand(set), rows: [], facts: [] } : null;
}
