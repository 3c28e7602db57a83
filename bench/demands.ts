/** What must hold, whether it does, and the figure. */
export type Demand = readonly [what: string, holds: boolean, figure: string];

/** Prints each; false when one fails. */
export function report(demands: readonly Demand[]): boolean {
  for (const [what, holds, figure] of demands)
    console.log(`${holds ? 'holds' : 'FAILS'}  ${what}: ${figure}`);
  return demands.every(([, holds]) => holds);
}
