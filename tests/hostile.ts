import fc from 'fast-check';
import { onTestFinished } from 'vitest';

/** What people type to break something, to ping somebody, or to look like a button. */
const nasty = [
  '<!channel>',
  '<!here|x>',
  '<@UBOT>',
  '<@U1|a',
  '&lt;!channel&gt;',
  '@everyone',
  '<@&5>',
  '`',
  '```',
  '\u0000',
  '\u200b',
  '\u202e',
  '\ud800',
  '1xk:e/fargate/cost',
  '1xk:e/fargate/cost/x',
  '1xk:e//',
  '9zz:q',
  '1ak:v/up/e/fargate/summary',
  '1ak:v/wrong/e/fargate/summary',
  '1ak:o/propose/fargate',
  '1ak:o/approve/x',
  'menu:0',
  'menu:',
  '__proto__',
  'constructor',
  '🙂',
  'ㅋㅂㄴㅌㅅ',
  'explain',
  'compare ecs eks',
  'a'.repeat(40_000),
  '가'.repeat(3_000),
  ' ',
  '',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(null, undefined, 0, -1, true, [], {}, ['x'], { toString: 1 }, 1e308),
);

type Path = readonly string[];

const pathsOf = (payload: unknown, path: Path = []): readonly Path[] =>
  typeof payload === 'object' && payload !== null
    ? Object.entries(payload).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])])
    : [];

function changed(payload: any, [key = '', ...rest]: Path, to: unknown): any {
  const copy = Array.isArray(payload) ? [...payload] : { ...payload };
  copy[key] = rest.length === 0 ? to : changed(copy[key], rest, to);
  return copy;
}

const valueAt = (payload: any, path: Path): unknown => path.reduce((from, key) => from?.[key], payload);

export interface Case<Type> {
  readonly type: Type;
  readonly payload: any;
}

/**
 * Payloads with one or two values changed, the same ones every time. `kept` are paths (`event.type`) that stay;
 * with `onlyTexts` a text stays a text, which is all that a person can do to it.
 */
export function mutationsOf<const Type extends string>(
  kinds: readonly (readonly [type: Type, payload: object])[],
  kept: readonly string[],
  count: number,
  onlyTexts = false,
): readonly Case<Type>[] {
  const mutated = fc.constantFrom(...kinds).chain(([type, payload]) => {
    const paths = pathsOf(payload)
      .filter(path => !kept.includes(path.join('.')))
      .filter(path => !onlyTexts || typeof valueAt(payload, path) === 'string');
    return fc
      .array(fc.tuple(fc.constantFrom(...paths), onlyTexts ? text : anything), { minLength: 1, maxLength: 2 })
      .map(changes => {
        // The first change may take away what the second would change.
        const possible = changes.filter(([path], at) => at === 0 || path.length === 1);
        return {
          type,
          payload: possible.reduce((from, [path, to]) => changed(from, path, to), payload as any),
        };
      });
  });
  return fc.sample(mutated, { numRuns: count, seed: 20_261_114 });
}

/** Everything that nobody caught while the test ran. */
export function unhandledErrors(): readonly unknown[] {
  const unhandled: unknown[] = [];
  const remember = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', remember);
  process.on('uncaughtException', remember);
  onTestFinished(() => {
    process.off('unhandledRejection', remember);
    process.off('uncaughtException', remember);
  });
  return unhandled;
}
