import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/content/content.ts';
import { outlook } from '../../src/recommendation/foresight.ts';
import { createModel } from '../../src/recommendation/model.ts';
import { answersNamed } from '../../src/recommendation/named-answers.ts';
import {
  answering,
  answersOf,
  back,
  decodeTrail,
  encodeTrail,
  type Trail,
  toggling,
  trailOf,
  unticked,
  withoutContradictions,
} from '../../src/recommendation/trail.ts';
import { someTrails } from '../guide-walks.ts';
import { bot } from '../team.ts';

const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x80000000;
};
const compute = bot.models.get('compute')!;
const { guide } = compute;
const question = (id: string) => guide.questions.findIndex(each => each.id === id);
const trail = trailOf(
  answersNamed(compute, {
    package: 'container',
    k8s: 'not-needed',
    special: ['gpu', 'windows'],
    ops: 'none',
  }),
);
const read = (text: string, model = compute) => decodeTrail(model, text)!;

/** The guide with one question changed. */
const edited = (
  id: string,
  change: (question: Guide['questions'][number]) => Guide['questions'][number] | null,
) =>
  createModel({
    ...guide,
    questions: guide.questions.flatMap(each => (each.id === id ? (change(each) ?? []) : [each])),
  });

describe('a trail in a button', () => {
  test('is read back as it was', () => {
    for (const each of [...bot.models.values()].flatMap(model =>
      someTrails(model, 300, Math.random).map(steps => [model, steps] as const),
    ))
      expect(read(encodeTrail(...each), each[0])).toEqual({ trail: each[1], lost: [] });
  });

  test('tells "none of these" from "not asked yet", and understood from asked', () => {
    const none = encodeTrail(compute, trailOf(answersNamed(compute, { special: [] })));
    expect(none).toHaveLength(2);
    const prefilled: Trail = trail.map(step => ({ ...step, prefilled: true }));
    expect(read(encodeTrail(compute, prefilled)).trail).toEqual(prefilled);
  });

  test('fits: all ticks of an answer that was understood, ticked again', () => {
    for (const model of bot.models.values()) {
      const all = model.questions.map(({ any, unknown }, at): Trail[number] => {
        const step = { question: at, value: any ? unknown - 1 : 0, prefilled: !any };
        const was = { value: unknown - 1, prefilled: true, finished: false };
        return any ? { ...step, finished: false, was } : { ...step, finished: true };
      });
      expect(read(encodeTrail(model, all), model).trail).toEqual(all);
      const id = `1fk:g/${model.guide.id}/${encodeTrail(model, all)}/=aabbcc/tabcd`;
      expect(id.length).toBeLessThanOrEqual(100);
    }
  });

  test('fits: the longest of each guide stays under a hundred characters', () => {
    for (const model of bot.models.values()) {
      const all = model.questions.map(({ any, unknown }, at) => ({
        question: at,
        value: any ? unknown - 1 : 0,
        prefilled: true,
        finished: true,
      }));
      const id = `1fk:g/${model.guide.id}/${encodeTrail(model, all)}/=aabbccdd/tabcd`;
      expect(id.length).toBeLessThanOrEqual(100);
    }
  });

  test.each(['x', 'Qk-', 'Qk..', '😀', 'vEcb.vEcb', `${'vEcb.'.repeat(40)}`])(
    'that was never ours (%s) is nothing',
    text => expect(decodeTrail(compute, text)).toBeNull(),
  );

  test('any text is read or refused, never an error', () => {
    fc.assert(
      fc.property(fc.string(), text => void decodeTrail(compute, text)),
      { numRuns: 2_000 },
    );
  });
});

describe('after an edit of the guide', () => {
  const text = encodeTrail(compute, trail);

  test('weights and words may change freely', () => {
    const other = edited('ops', each => ({
      ...each,
      answers: each.answers.map(answer => ({ ...answer, rules: [] })),
    }));
    expect(read(text, other)).toEqual({ trail, lost: [] });
  });

  test('an answer that is gone is lost by its question; the rest holds', () => {
    const other = edited('ops', each => ({
      ...each,
      answers: each.answers.filter(({ id }) => id !== 'none'),
    }));
    const { trail: kept, lost } = read(text, other);
    expect(kept.map(step => guide.questions[step.question]!.id)).toEqual(['package', 'k8s', 'special']);
    expect(lost).toEqual([{ question: question('ops') }]);
  });

  test('one of several ticked answers that is gone leaves the others', () => {
    const other = edited('special', each => ({
      ...each,
      answers: each.answers.filter(({ id }) => id !== 'gpu'),
    }));
    const { trail: kept, lost } = read(text, other);
    const special = kept.find(step => step.question === question('special'))!;
    expect(other.questions[special.question]?.answers[Math.log2(special.value)]?.answer.id).toBe('windows');
    expect(special.finished).toBe(false);
    expect(lost).toEqual([{ question: question('special') }]);
  });

  test('a question that is gone is lost without a name', () => {
    expect(
      read(
        text,
        edited('ops', () => null),
      ).lost,
    ).toEqual([{ question: null }]);
  });
});

describe('answering', () => {
  test('an earlier question again drops what no longer applies, by name', () => {
    const vm = answering(trail, question('package'), 2);
    const { trail: kept, dropped } = withoutContradictions(compute, vm);
    expect(kept.map(({ question: at }) => guide.questions[at]!.id)).toEqual(['package']);
    expect(dropped.map(({ question: at }) => guide.questions[at]!.id)).toEqual(['k8s', 'special', 'ops']);
  });

  test('back takes away the last answer that was asked, never what was understood', () => {
    const [first, ...rest] = trail;
    const mixed = [{ ...first!, prefilled: true }, ...rest];
    expect(back(compute, mixed, question('workload'))).toEqual(mixed.slice(0, -1));
    expect(back(compute, [mixed[0]!], question('k8s'))).toBeNull();
  });

  test('back from a question that is being ticked returns to the one before', () => {
    const asked = trail.filter(step => step.question !== question('special')).slice(0, 2);
    const ticked = toggling(compute, asked, question('special'), 0);
    expect(back(compute, ticked, question('special'))).toEqual(asked.slice(0, 1));
  });

  test('back leads to the question of the answer that it takes away, after an edit too', () => {
    const random = seeded(5);
    for (const model of bot.models.values())
      for (const walked of someTrails(model, 60, random))
        for (const { question: at } of walked) {
          const value = Math.floor(random() * model.questions[at]!.answers.length);
          const { trail: edited } = withoutContradictions(model, answering(walked, at, value));
          const { next } = outlook(model, answersOf(model, edited));
          const before = next === null ? null : back(model, edited, next);
          if (before === null) continue;
          const gone = edited.filter(each => !before.includes(each));
          expect(gone).toHaveLength(1);
          expect(outlook(model, answersOf(model, before)).next).toBe(gone[0]!.question);
        }
  });

  test('an answer that is ticked again is kept until it is given', () => {
    const again = toggling(compute, trail, question('special'), 0);
    expect(answersOf(compute, again).values[question('special')]).toBeNull();
    expect(unticked(again, question('special')).toSorted((a, b) => a.question - b.question)).toEqual(trail);
    const none = toggling(compute, again, question('special'), 2);
    for (const each of [again, none]) expect(read(encodeTrail(compute, each)).trail).toEqual(each);
    expect(withoutContradictions(compute, none)).toEqual({ trail: none, dropped: [] });
  });

  test('what was understood is kept when a tick is taken back', () => {
    const said: Trail = [
      ...trail.slice(0, 2),
      { question: question('special'), value: 1, prefilled: true, finished: false },
    ];
    const ticked = toggling(compute, toggling(compute, said, question('special'), 0), question('special'), 1);
    expect(read(encodeTrail(compute, ticked)).trail).toEqual(ticked);
    expect(back(compute, ticked, question('special'))).toEqual([said[0], said[2]]);
  });

  test('ticking twice is not ticking', () => {
    const once = toggling(compute, [], question('special'), 1);
    expect(once).toEqual([{ question: question('special'), value: 2, prefilled: false, finished: false }]);
    expect(toggling(compute, once, question('special'), 1)).toEqual([]);
  });
});
