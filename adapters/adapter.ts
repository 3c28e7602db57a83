import type { Logger } from 'pino';
import type { Bot } from '../src/bot.ts';
import type { Content } from '../src/content/content.ts';
import type { Wording } from '../src/content/wording.ts';
import type { Language } from '../src/language/language.ts';
import type { Claims } from '../src/memory/claims.ts';

/** One chat platform, connected or not. */
export interface Adapter {
  /** Resolves once it is connected and answers; rejects with an error that says what to do. */
  start(): Promise<void>;
  /** Takes nothing new, finishes what is in flight and lets go. */
  stop(): Promise<void>;
}

/** What every adapter works with. */
export interface AdapterOptions {
  readonly bot: Bot;
  readonly content: Content;
  readonly defaultLanguage: Language;
  readonly claims: Claims;
  readonly log: Logger;
  /** The platform has gone for good and will not come back by itself: a token was withdrawn, say. */
  readonly lost?: (reason: string) => void;
}

/** One thing that a doctor looked at, and where it is wrong what to do about it. */
export interface Finding {
  readonly ok: boolean;
  readonly text: (wording: Wording) => string;
}

/** It cannot start; the message says what is wrong and where to mend it. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  /** The platform said no (a wrong token, say), which trying again does not change. */
  readonly refused: boolean;
  constructor(message: string, { cause, refused = false }: { cause?: unknown; refused?: boolean } = {}) {
    super(message, { cause });
    this.refused = refused;
  }
}

/** What has begun and must be finished before the process may end. */
export interface InFlight {
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** Resolves when nothing is left, also nothing that began meanwhile. */
  settled(): Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      const forget = () => running.delete(work);
      running.add(work);
      work.then(forget, forget);
      return work;
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** `work`, or `otherwise` when it takes longer than `milliseconds` or fails. */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
  otherwise: Result,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>(resolve => {
    timer = setTimeout(resolve, milliseconds, otherwise);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
