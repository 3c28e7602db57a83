import type { Memory } from './memory.ts';

/** The same memory, each of whose calls is made by `wrap`, which is told the name of the call. */
export const around = (
  memory: Memory,
  wrap: (name: keyof Memory, call: () => Promise<unknown>) => Promise<unknown>,
): Memory =>
  Object.fromEntries(
    Object.entries(memory).map(([name, call]: [string, (...given: never[]) => Promise<unknown>]) => [
      name,
      (...given: never[]) => wrap(name as keyof Memory, () => call(...given)),
    ]),
  ) as unknown as Memory;
