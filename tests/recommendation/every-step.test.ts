import { describe, expect, test } from 'vitest';
import { encodeAction } from '../../src/conversation/action-id.ts';
import { budgetProblems, controlsOf } from '../../src/conversation/budget.ts';
import type { GuideStep, View } from '../../src/conversation/command.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { type Language, languages } from '../../src/language/language.ts';
import { outlook } from '../../src/recommendation/foresight.ts';
import type { Model } from '../../src/recommendation/model.ts';
import { answersOf, back, confirming, type Trail, toggling } from '../../src/recommendation/trail.ts';
import { everyTrail, someTrails, stepOf } from '../guide-walks.ts';
import { idsOf, meant, renderers } from '../renderers/renderers.ts';
import { bot, everyText, interaction, onlyMessage, pressed } from '../team.ts';

const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x80000000;
};

/** All of `entry`; of `compute`, whose answers make more than a million sets, 150 walks drawn with a seed. */
const trailsOf = (model: Model): readonly Trail[] =>
  model.guide.id === 'entry' ? everyTrail(model) : someTrails(model, 150, seeded(17));

/** English takes the same ways in other words, so a third of the trails meets them all: both whole take too long. */
const sampled = (trails: readonly Trail[], language: Language): readonly Trail[] =>
  language === 'ko' ? trails : trails.filter((_trail, at) => at % 3 === 0);

const resultPages: readonly View[] = ['w0', 'w1', 'c', 'm', 'f', 'e', 'r'];

/**
 * The question or result at the end of a trail, and of the pages that lie behind a result two in turn, the neighbouring
 * trails showing the others: all seven of each take too long, too.
 */
const viewsOf = (model: Model, trail: Trail, turn: number): readonly View[] =>
  outlook(model, answersOf(model, trail)).final
    ? ['q', ...[0, 3].map(more => resultPages[(turn + more) % resultPages.length]!)]
    : ['q', 'n'];

const renderStep = async (command: GuideStep, language: Language): Promise<Message> => {
  const id = encodeAction({ kind: 'flow', language, command });
  return onlyMessage(await bot.respond(interaction(pressed(id, 'private'))));
};

const render = (model: Model, trail: Trail, view: View, language: Language): Promise<Message> =>
  renderStep(stepOf(model, trail, view), language);

/** What an edit of an answer leads to: the question again, and each tick changed where it takes any. */
const editsOf = (model: Model, trail: Trail): readonly GuideStep[] =>
  trail.flatMap(({ question }) => {
    const { any, code, answerCodes, answers } = model.questions[question]!;
    const ticks = (any ? [...answers.keys()] : []).flatMap(answer => {
      const ticked = toggling(model, trail, question, answer);
      const given = ticked.find(step => step.question === question)!.value;
      return [
        stepOf(model, ticked, `t${code}${answerCodes[answer]}`),
        stepOf(model, ticked, 'n'),
        stepOf(model, ticked, 'q'),
        stepOf(model, confirming(ticked, question, given), 'q'),
      ];
    });
    return [stepOf(model, trail, `a${code}`), ...ticks];
  });

/** The steps off the straight way: back, over, edits, what was understood, and what an older guide has left. */
function asidesOf(model: Model, trail: Trail): readonly GuideStep[] {
  const { next } = outlook(model, answersOf(model, trail));
  const before = next === null ? null : back(model, trail, next);
  const understood = trail.map(step => ({
    ...step,
    prefilled: true,
    finished: !model.questions[step.question]?.any || step.value === 0,
  }));
  const lost = stepOf(model, trail, 'q');
  return [
    ...(before === null ? [] : [stepOf(model, before, 'b')]),
    stepOf(model, [], 's'),
    stepOf(model, understood, 'p'),
    stepOf(model, understood, 'q'),
    ...(trail.length === 0 ? [] : [{ ...lost, trail: `${lost.trail.slice(0, -2)}zz` }]),
    ...editsOf(model, trail),
  ];
}

const odd = /\{\w+[|}]|:fact|\{#|undefined|NaN|\[object|더는 쓸 수 없어요|no longer works/;

/** What is wrong with a reply, whoever shows it. */
function problemsWith(message: Message): readonly string[] {
  const texts = [...everyText(message), ...(message.files?.map(({ text }) => text) ?? [])];
  const isRecord = message.files !== undefined;
  return [
    ...budgetProblems(message),
    ...texts.filter(text => odd.test(text)),
    ...(message.language === 'en' ? texts.filter(text => /\p{Script=Hangul}/u.test(text)) : []),
    ...(isRecord || message.blocks.flatMap(controlsOf).length > 0 ? [] : ['leads nowhere']),
  ];
}

// A terminal refuses nothing and breaks lines as it likes.
const platforms = renderers.filter(({ name }) => name !== 'terminal');

function problemsShown(message: Message): readonly string[] {
  return platforms.flatMap(({ name, problems, read, ids }) => {
    const shown = read(message);
    return [
      ...problems(message).map(problem => `${name}: ${problem}`),
      ...(shown === null || shown.join('\n') === meant(message).join('\n')
        ? []
        : [`${name}: reads otherwise`]),
      ...(ids(message).join() === idsOf(message).join() ? [] : [`${name}: other controls`]),
    ];
  });
}

describe.each([...bot.models.values()].map(model => [model.guide.id, model] as const))('%s', (id, model) => {
  const trails = trailsOf(model);

  test.each(languages)(
    'every step in %s is within the budgets, leads on, and reads the same everywhere',
    async language => {
      const wrong: string[] = [];
      let replies = 0;
      const read = new Set<string>();
      for (const [turn, trail] of sampled(trails, language).entries())
        for (const view of viewsOf(model, trail, turn)) {
          const message = await render(model, trail, view, language);
          replies++;
          // What reads the same is rendered once: ids differ, and their length and spelling are checked above.
          const text = meant(message).join('\n');
          const onPlatforms = read.has(text) ? [] : problemsShown(message);
          read.add(text);
          for (const problem of [...problemsWith(message), ...onPlatforms])
            wrong.push(`${JSON.stringify(trail)} ${view}: ${problem}`);
        }
      expect(wrong.slice(0, 10)).toEqual([]);
      expect(replies).toBeGreaterThan((id === 'entry' ? 20_000 : 2_000) / (language === 'ko' ? 1 : 3));
    },
    100_000,
  );

  test('every step aside is too: back, over, edits, what was understood, what is lost', async () => {
    const wrong: string[] = [];
    const read = new Set<string>();
    const views = new Set<string>();
    const steps = someTrails(model, 15, seeded(29)).flatMap(trail => asidesOf(model, trail));
    for (const language of languages)
      for (const step of steps) {
        const message = await renderStep(step, language);
        const text = meant(message).join('\n');
        const onPlatforms = read.has(text) ? [] : problemsShown(message);
        read.add(text);
        views.add(step.view[0]!);
        for (const problem of [...problemsWith(message), ...onPlatforms])
          wrong.push(`${step.trail} ${step.view}: ${problem}`);
      }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect([...views].sort().join('')).toBe(id === 'entry' ? 'abpqs' : 'abnpqst');
  });

  test('every set of ticks of a choose-any question can be shown', async () => {
    for (const [question, { any, answers }] of model.questions.entries()) {
      if (!any) continue;
      const asked = trails.find(trail => outlook(model, answersOf(model, trail)).next === question)!;
      const all = answers.reduce<Trail>((trail, _answer, at) => toggling(model, trail, question, at), asked);
      const { code, answerCodes } = model.questions[question]!;
      const message = await render(model, all, `t${code}${answerCodes[0]}`, 'ko');
      expect([...problemsWith(message), ...problemsShown(message)]).toEqual([]);
      expect(everyText(message).join('\n').match(/☑/g)).toHaveLength(answers.length);
    }
  });
});
