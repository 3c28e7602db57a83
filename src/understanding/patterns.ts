/** Several regular expressions as one: each small enough for the check to prove that no text makes it slow. */
export interface Patterns {
  test(text: string): boolean;
  /** What was found first, by the order of the expressions. */
  find(text: string): string | null;
}

export const patterns = (...each: readonly RegExp[]): Patterns => ({
  test: text => each.some(one => one.test(text)),
  find: text => {
    for (const one of each) {
      const found = text.match(one)?.[0];
      if (found !== undefined) return found;
    }
    return null;
  },
});
