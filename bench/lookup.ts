import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { ownContent } from '../adapters/content.ts';
import type { Content } from '../src/content/content.ts';
import { namesOf } from '../src/content/names.ts';
import { keyOf } from '../src/language/typed-text.ts';
import { createLookup, type Lookup } from '../src/lookup/lookup.ts';
import { type Demand, report } from './demands.ts';
import { grown } from './growth.ts';
import { slope, type Timing, timed } from './measure.ts';
import { queries } from './queries.ts';

interface Engine {
  readonly name: string;
  /** The best concept, if the engine would answer with one. */
  readonly find: (text: string) => string | null;
}

interface Row extends Timing {
  readonly engine: string;
  readonly growth: number;
  readonly top1: number;
  readonly silent: number;
}

const namesIn = (content: Content) =>
  [...content.concepts.values()].flatMap(concept =>
    namesOf(concept.id, concept).map(name => ({ name, concept: concept.id })),
  );

/** The same names for everybody. */
function engines(content: Content): readonly Engine[] {
  const names = namesIn(content);
  const lookup = createLookup(content);
  const fuse = new Fuse(names, { keys: ['name'] });
  const tuned = new Fuse(names, {
    keys: ['name'],
    threshold: 0.25,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  const mini = new MiniSearch({
    fields: ['name'],
    storeFields: ['concept'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  mini.addAll(names.map((name, id) => ({ id, ...name })));
  const exact = new Map(names.map(({ name, concept }) => [keyOf(name), concept]));
  return [
    { name: 'ours', find: text => completely(lookup, text) },
    { name: 'Fuse.js', find: text => fuse.search(text)[0]?.item.concept ?? null },
    { name: 'Fuse.js tuned', find: text => tuned.search(text)[0]?.item.concept ?? null },
    { name: 'MiniSearch', find: text => (mini.search(text)[0]?.concept as string | undefined) ?? null },
    { name: 'exact map', find: text => exact.get(keyOf(text)) ?? null },
  ];
}

/** What is near is worked out only when somebody asks, as the reply to a miss does. */
function completely(lookup: Lookup, text: string): string | null {
  const found = lookup.find(text);
  if (found.kind === 'miss') void found.near;
  return found.kind === 'concept' ? found.concept : null;
}

const meant = queries.filter(([, concept]) => concept !== null);
const unmeant = queries.filter(([, concept]) => concept === null);
const share = (part: number, whole: number) => Math.round((1_000 * part) / whole) / 10;

function measured({ name, find }: Engine, growth: number, rounds: number): Row {
  return {
    engine: name,
    growth,
    top1: share(meant.filter(([text, concept]) => find(text) === concept).length, meant.length),
    silent: share(unmeant.filter(([text]) => find(text) === null).length, unmeant.length),
    ...timed(queries, ([text]) => find(text), rounds),
  };
}

/** What is asked for, each with what was measured; printed, and the bench fails when one does not hold. */
function demands(content: Content, rows: readonly Row[]): readonly Demand[] {
  const row = (engine: string, growth = 1) =>
    rows.find(each => each.engine === engine && each.growth === growth)!;
  const lookup = createLookup(content);
  const suggestionLists = timed(unmeant, ([text]) => completely(lookup, text), 60);
  const fuse = engines(content)[1]!;
  const fuseLists = timed(unmeant, ([text]) => fuse.find(text), 3);
  const ours = [1, 10, 100].map(growth => [growth, row('ours', growth).p50] as const);
  const long = (length: number) =>
    timed(
      Array.from({ length: 40 }, (_, at) => 'kubernets operator '.repeat(length).slice(0, length - (at % 7))),
      text => completely(lookup, text),
      20,
    ).p50;
  const [short, veryLong] = [long(64), long(10_000)];
  const faster = row('Fuse.js').p50 / row('ours').p50;
  const lists = fuseLists.p50 / suggestionLists.p50;
  const growth = slope(ours);
  return [
    [
      'ours answers at p50 at least 50 times faster than default Fuse.js',
      faster >= 50,
      `${Math.round(faster)} times`,
    ],
    ['suggestion lists at p50 at least 5 times faster', lists >= 5, `${Math.round(lists)} times`],
    ['time grows by a slope under 0.5 over 1×, 10×, 100×', growth < 0.5, growth.toFixed(2)],
    ['10,000 characters cost at most 1.5 times 64', veryLong <= short * 1.5, (veryLong / short).toFixed(2)],
  ];
}

/** Ours beside Fuse.js, MiniSearch and an exact map, over the same names and the project's own queries. */
export function lookupBench(): boolean {
  const content = ownContent();
  const rows: Row[] = [];
  for (const growth of [1, 10, 100])
    for (const engine of engines(grown(content, growth))) {
      const slow = engine.name.startsWith('Fuse');
      if (slow && growth > 10) continue;
      rows.push(measured(engine, growth, slow ? 2 : 60));
    }
  console.log(`${queries.length} queries over ${namesIn(content).length} names; microseconds a call`);
  console.log('Fuse.js is left out at 100×, where one query takes seconds');
  console.table(
    rows.map(({ p50, p99, ...row }) => ({
      ...row,
      p50: Number(p50.toFixed(1)),
      p99: Number(p99.toFixed(1)),
    })),
  );
  return report(demands(content, rows));
}
