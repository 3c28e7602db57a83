type Fetch = typeof globalThis.fetch;

/** One try takes no longer than this. */
const tryFor = 10_000;
/** Nobody waits longer for an answer, so nothing is said later: five minutes, less one try. */
const patience = 5 * 60 * 1_000 - tryFor;
const mostTries = 4;

/** How long Slack asks to wait, or a little longer each time; null when trying again would not help. */
function waitAfter(response: Response | null, tried: number): number | null {
  if (response?.status === 429) return Number(response.headers.get('retry-after') ?? 1) * 1_000;
  if (response === null || response.status >= 500) return 250 * 2 ** tried;
  return null;
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/**
 * `fetch` for a chat: ten seconds a try, four tries, rate limits waited out, and nothing sent later than five
 * minutes after it was meant to be. What still fails then is returned or thrown as `fetch` does.
 */
export const patientFetch: Fetch = async (input, init) => {
  const until = Date.now() + patience;
  for (let tried = 0; ; tried += 1) {
    const signal = AbortSignal.timeout(tryFor);
    const outcome = await fetch(input, { ...init, signal }).catch((error: unknown) => ({ error }));
    const response = outcome instanceof Response ? outcome : null;
    const wait = waitAfter(response, tried);
    const again = wait !== null && tried + 1 < mostTries && Date.now() + wait <= until;
    if (again) {
      await response?.body?.cancel();
      await pause(wait);
    } else if (outcome instanceof Response) return outcome;
    else throw outcome.error;
  }
};
