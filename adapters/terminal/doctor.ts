import type { Wording } from '../../src/content/wording.ts';
import type { Finding } from '../adapter.ts';

/** One line a finding. 1 when something has to be mended. */
export function tellFindings(
  findings: readonly Finding[],
  wording: Wording,
  output: NodeJS.WritableStream,
): number {
  for (const { ok, text } of findings) output.write(`${ok ? '✓' : '✗'} ${text(wording)}\n`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}
