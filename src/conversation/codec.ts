import type { Command } from './command.ts';

/** How a command stands in an action id: its letter, what goes in, and how that is read back; null for what does not fit. */
export interface Codec<C extends Command> {
  readonly letter: string;
  readonly write: (command: C) => readonly string[] | null;
  readonly read: (parts: readonly string[]) => C | null;
}

/** One entry a command. */
export type Codecs<C extends Command> = {
  readonly [Name in C['name']]: Codec<Extract<C, { name: Name }>>;
};

/** What content calls its things by. */
export const id = /^[a-z0-9][a-z0-9-]{0,59}$/;
