import { performance } from 'node:perf_hooks';

/** Microseconds a call, over all calls of several rounds after a warm-up. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export function timed<Query>(
  queries: readonly Query[],
  call: (query: Query) => unknown,
  rounds: number,
): Timing {
  for (const query of queries) call(query);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const query of queries) {
      const start = performance.now();
      call(query);
      times.push((performance.now() - start) * 1_000);
    }
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** The exponent of growth: time is about size to the power of this. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const top = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return top / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
