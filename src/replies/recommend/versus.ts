import type { WrittenComparison } from '../../content/content.ts';
import type { Compare } from '../../conversation/command.ts';
import { joined, plain, type RichText } from '../../conversation/rich-text.ts';
import { writtenFor } from '../compare/compare.ts';
import { compareCommand } from '../compare/subjects.ts';
import type { Scene } from '../scene.ts';
import type { Walk } from './walk.ts';

/** How outcomes differ: the comparison of what tells them apart. */
export interface Versus {
  readonly command: Compare;
  readonly rows: readonly { readonly name: string; readonly cells: RichText }[];
  readonly facts: readonly string[];
}

/** The concepts that stand for two outcomes where they differ: "ECS on Fargate" and "ECS on EC2" are Fargate and EC2. */
function pairsOf({ model }: Walk, first: number, second: number): readonly (readonly [string, string])[] {
  const [a = [], b = []] = [first, second].map(at => model.guide.outcomes[at]?.concepts ?? []);
  const mine = a.filter(id => !b.includes(id));
  const theirs = b.filter(id => !a.includes(id));
  return mine.flatMap(one => theirs.map(other => [one, other] as const));
}

function rowsOf(
  comparison: WrittenComparison,
  pair: readonly string[],
  { language }: Scene,
): Pick<Versus, 'rows' | 'facts'> {
  const columns = comparison.columns.filter(({ concepts }) => concepts.some(id => pair.includes(id)));
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

/** The comparison of two outcomes: a written one where there is one; null where nothing tells their concepts apart. */
export function comparisonOf(walk: Walk, [first, second]: readonly number[]): Versus | null {
  if (first === undefined || second === undefined) return null;
  const pairs = pairsOf(walk, first, second);
  const found = pairs
    .map(pair => ({ pair, comparison: writtenFor(pair, walk.scene) }))
    .find(({ comparison }) => comparison !== undefined);
  if (found?.comparison)
    return { command: compareCommand(found.pair), ...rowsOf(found.comparison, found.pair, walk.scene) };
  const [pair] = pairs;
  return pair ? { command: compareCommand(pair), rows: [], facts: [] } : null;
}
