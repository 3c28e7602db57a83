export const day = 24 * 60 * 60 * 1_000;

/** As it is stored: ISO 8601 in UTC. */
export const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString();

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
