import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../src/bot.ts';
import { loadContent } from '../src/content/load.ts';
import type { View } from '../src/conversation/command.ts';
import { createLookup } from '../src/lookup/lookup.ts';
import { outlook } from '../src/recommendation/foresight.ts';
import { answersOf } from '../src/recommendation/trail.ts';
import { guideAnswer } from '../src/replies/recommend/page.ts';
import { someTrails, stepOf } from '../tests/guide-walks.ts';
import { report } from './demands.ts';
import { timed } from './measure.ts';
import { queries } from './queries.ts';

const folder = new URL('../content', import.meta.url).pathname;
const now = () => new Date('2026-11-14T09:00:00Z');

const script = new URL('bare/content.ts', import.meta.url).pathname;

/** Milliseconds of a process that reads the folder, the median of several. */
function startsIn(content: string): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [script, content]);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[3] ?? 0;
}

/** What the guides add to a start: the same folder with and without them. */
function startUp(): { readonly whole: number; readonly without: number } {
  const copy = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(folder, copy, { recursive: true, filter: from => !from.startsWith(join(folder, 'guides/')) });
    return { whole: startsIn(folder), without: startsIn(copy) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** One step of a recommendation beside one lookup, and what the guides add to reading the content. */
export function recommendBench(): boolean {
  const content = loadContent(folder);
  const { models } = createBot({ content, defaultLanguage: 'ko', now });
  const lookup = createLookup(content);
  const scene = {
    content,
    lookup,
    models,
    language: 'ko',
    shareable: false,
    commandsInThreads: true,
    now: now(),
  } as const;
  const pages: readonly View[] = ['w0', 'c', 'm', 'r'];
  const steps = [...models.values()].flatMap(model =>
    someTrails(model, 200, Math.random).flatMap(trail => {
      const { final } = outlook(model, answersOf(model, trail));
      return (final ? (['q', ...pages] as const) : (['q', 'n'] as const)).map(view =>
        stepOf(model, trail, view),
      );
    }),
  );
  const looked = timed(queries, ([text]) => void lookup.find(text), 60);
  const stepped = timed(steps, step => guideAnswer(step, scene), 3);
  const { whole, without } = startUp();
  console.log(
    `a step: p50 ${stepped.p50.toFixed(0)} µs, p99 ${stepped.p99.toFixed(0)} µs (${steps.length} steps)`,
  );
  console.log(`a lookup: p50 ${looked.p50.toFixed(0)} µs, p99 ${looked.p99.toFixed(0)} µs`);
  console.log(`a start: ${whole.toFixed(0)} ms, without guides ${without.toFixed(0)} ms`);
  const times = stepped.p99 / looked.p99;
  const more = whole / without;
  return report([
    ['a step costs at p99 at most 50 lookups at p99', times <= 50, `${times.toFixed(1)} times`],
    ['guides add at most a third to the start', more <= 4 / 3, `${more.toFixed(2)} times`],
  ]);
}
