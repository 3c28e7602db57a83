import { LRUCache } from 'lru-cache';

const most = 2_000;
/** What nobody repeats is not worth its place. */
const longestKey = 300;

/**
 * A pure function that works a result out once and gives it again, for teams ask for the same things.
 * `keyOf` holds everything that the result depends on.
 */
export function memoized<Arguments extends readonly unknown[], Result extends object>(
  compute: (...args: Arguments) => Result,
  keyOf: (...args: Arguments) => string,
): typeof compute {
  const results = new LRUCache<string, Result>({ max: most });
  return (...args) => {
    const key = keyOf(...args);
    const before = results.get(key);
    if (before) return before;
    const result = compute(...args);
    if (key.length <= longestKey) results.set(key, result);
    return result;
  };
}

/**
 * The same for what follows from an object that never changes: worked out once for each and kept as long as the object
 * is. Whatever else is given must follow from the object too.
 */
export function memoizedFor<Subject extends object, Rest extends readonly unknown[], Result extends object>(
  compute: (subject: Subject, ...rest: Rest) => Result,
): typeof compute {
  const results = new WeakMap<Subject, Result>();
  return (subject, ...rest) => {
    const result = results.get(subject) ?? compute(subject, ...rest);
    results.set(subject, result);
    return result;
  };
}
