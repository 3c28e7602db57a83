import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, decodeAction, encodeAction } from '../../src/conversation/action-id.ts';
import type { Command } from '../../src/conversation/command.ts';
import { content } from '../team.ts';

const action = (command: Command): Action => ({ kind: 'explore', language: 'ko', command });

describe('an action id', () => {
  test.each<[Command, string]>([
    [{ name: 'explain', subject: { concept: 'fargate' }, page: 'cost' }, '1xk:e/fargate/cost'],
    [{ name: 'explain', subject: { concept: 'fargate' }, page: 'faq/gpu' }, '1xk:e/fargate/faq/gpu'],
    [{ name: 'compare', subjects: [{ concept: 'ecs' }, { concept: 'eks' }] }, '1xk:c/ecs,eks'],
    [{ name: 'list', category: 'container', skip: 20 }, '1xk:l/container/20'],
    [{ name: 'help' }, '1xk:h'],
  ])('%o is written %s and read back', (command, id) => {
    expect(encodeAction(action(command))).toBe(id);
    expect(decodeAction(id)).toEqual(action(command));
  });

  test('holds the four longest concepts of the content within 100 characters', () => {
    const longest = [...content.concepts.keys()].sort((a, b) => b.length - a.length).slice(0, 4);
    const id = encodeAction(action({ name: 'compare', subjects: longest.map(concept => ({ concept })) }));
    expect(id.length).toBeLessThanOrEqual(100);
  });

  test('holds every question and every comparison within 100 characters', () => {
    const questions = [...content.concepts.values()].flatMap(({ id, article }) =>
      article.en.faqs.map(faq =>
        encodeAction(action({ name: 'explain', subject: { concept: id }, page: `faq/${faq.id}` })),
      ),
    );
    const comparisons = [...content.comparisons.values()].map(({ id, columns }) =>
      encodeAction(
        action({
          name: 'comparison',
          id,
          columns: columns
            .map(column => column.id)
            .sort((a, b) => b.length - a.length)
            .slice(0, 4),
          page: 'summary',
        }),
      ),
    );
    expect(Math.max(...[...questions, ...comparisons].map(id => id.length))).toBeLessThanOrEqual(100);
  });

  test('never carries what a person typed', () => {
    expect(() =>
      encodeAction(action({ name: 'explain', subject: { typed: '<!channel>' }, page: 'summary' })),
    ).toThrow(/typed text/);
  });

  test('from anywhere is an action of ours to the letter, or nothing', () => {
    const near = fc
      .constantFrom(
        '1xk:',
        '1se:',
        'e/',
        'c/',
        't/',
        'l/',
        'fargate',
        ',',
        '/',
        'faq/gpu',
        'summary',
        '..',
        '%00',
        '1',
      )
      .map(String);
    const ids = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(near, { maxLength: 8 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(ids, id => {
        const decoded = decodeAction(id);
        if (decoded !== null) expect(encodeAction(decoded)).toBe(id);
      }),
      { numRuns: 2_000 },
    );
  });

  test('cut short is nothing', () => {
    const id = encodeAction(action({ name: 'explain', subject: { concept: 'fargate' }, page: 'faq/gpu' }));
    const prefixes = Array.from({ length: id.length }, (_, length) => id.slice(0, length));
    const pages = prefixes
      .map(decodeAction)
      .flatMap(each => (each?.command.name === 'explain' ? [each.command.page] : []));
    // `faq` and `faq/g…` are ids of their own shape; the reply says when nothing is behind them.
    expect(pages.every(page => page.startsWith('faq'))).toBe(true);
  });
});
