import { setTimeout as pause } from 'node:timers/promises';

type Fetch = typeof globalThis.fetch;

/** One try takes no longer than this. */
const tryFor = 10_000;
/** Nobody waits longer for an answer, so nothing is said later: five minutes, less one try. */
const patience = 5 * 60 * 1_000 - tryFor;
const mostTries = 4;

/** What may be asked twice; what posts may have been done although nobody said so in time. */
const repeatable = /\/(?:auth\.test|users\.info|chat\.update)$/;
const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError';

/** How long Slack asks to wait, or a little longer each time; null when trying again would not help. */
function waitAfter(outcome: Response | { error: unknown }, url: string, tried: number): number | null {
  if (!(outcome instanceof Response))
    return isTimeout(outcome.error) && !repeatable.test(url) ? null : 250 * 2 ** tried;
  if (outcome.status === 429) return Number(outcome.headers.get('retry-after') ?? 1) * 1_000;
  return outcome.status >= 500 ? 250 * 2 ** tried : null;
}

/**
 * `fetch` for a chat: ten seconds a try, four tries, nothing posted twice because the answer was slow, rate limits
 * waited out, and nothing sent later than five
 * minutes after it was meant to be. What still fails then is returned or thrown as `fetch` does.
 */
export const patientFetch: Fetch = async (input, init) => {
  const until = Date.now() + patience;
  for (let tried = 0; ; tried += 1) {
    const signal = AbortSignal.timeout(tryFor);
    const outcome = await fetch(input, { ...init, signal }).catch((error: unknown) => ({ error }));
    const wait = waitAfter(outcome, String(input instanceof Request ? input.url : input), tried);
    const again = wait !== null && tried + 1 < mostTries && Date.now() + wait <= until;
    if (again) {
      if (outcome instanceof Response) await outcome.body?.cancel();
      await pause(wait);
    } else if (outcome instanceof Response) return outcome;
    else throw outcome.error;
  }
};
