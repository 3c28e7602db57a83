import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/conversation/command.ts';
import { languages } from '../../src/language/language.ts';
import { createLookup } from '../../src/lookup/lookup.ts';
import { conceptsIn } from '../../src/understanding/interpret.ts';
import { createKnowledge } from '../../src/understanding/knowledge.ts';
import type { Step } from '../../src/understanding/reading.ts';
import { understand } from '../../src/understanding/understand.ts';
import { bot, content } from '../team.ts';
import { asked, type Case, descriptions, notOurs, overheardQuestions, teamTalk } from './cases.ts';
import { misconceptionsSaid } from './misconceptions.ts';

const knowledge = createKnowledge(content, createLookup(content));
const answers = ({ text }: Pick<Case, 'text'>) => bot.interpret(text, 'mention');

/** What an answer is about, and what it is. */
function read(text: string) {
  const interpreted = answers({ text });
  const intent = interpreted.understood?.intent ?? interpreted.command.name;
  return { intent, concepts: conceptsIn(interpreted, bot.lookup) };
}

describe('a question to the bot', () => {
  test.each(asked)('$text ($why)', ({ text, intents, concepts }) => {
    const found = read(text);
    const intent = found.intent === 'correct' ? 'explain' : found.intent;
    expect(intents).toContain(intent);
    if (intents[0] === 'compare' && intent === 'compare')
      expect(found.concepts).toEqual(expect.arrayContaining([...concepts]));
    else expect(concepts).toContain(found.concepts[0]);
  });

  test.each(notOurs)('that is not ours gets no answer: %s (%s)', text => {
    expect(answers({ text }).understood).toBeNull();
    expect(read(text).concepts).toEqual([]);
  });

  test('most needs that are described without a name lead to what answers them, as a guess', () => {
    const found = descriptions.map(({ text, concepts }) => {
      const understood = understand(text, 'mention', knowledge);
      return {
        first: concepts.includes(understood?.concepts[0] ?? ''),
        guessed: understood?.command.name === 'guess',
      };
    });
    const rights = found.filter(({ first }) => first);
    expect(rights.length / found.length).toBeGreaterThan(0.7);
    expect(rights.filter(({ guessed }) => guessed).length / rights.length).toBeGreaterThan(0.8);
  });
});

describe('a message that nobody addressed to the bot', () => {
  test.each(teamTalk)('is left alone: %s (%s)', text => {
    expect(bot.overhear(text)).toBeNull();
  });

  test('is answered when it asks everybody something general: four of five at least', () => {
    const found = overheardQuestions.map(({ text }) => bot.overhear(text)?.concepts ?? []);
    expect(found.filter(concepts => concepts.length > 0).length / found.length).toBeGreaterThanOrEqual(0.8);
    for (const [at, concepts] of found.entries())
      if (concepts.length > 0 && overheardQuestions[at]!.intents[0] === 'explain')
        expect(overheardQuestions[at]!.concepts, overheardQuestions[at]!.text).toContain(concepts[0]);
  });

  test('a description without a name is never guessed at', () => {
    for (const { text } of descriptions) expect(bot.overhear(text)?.command.name).not.toBe('guess');
  });
});

const leadsTo = (command: Command | undefined, concept: string, faq: string) =>
  command?.name === 'explain' &&
  'concept' in command.subject &&
  command.subject.concept === concept &&
  // The card answers what something is, and more.
  (command.page === `faq/${faq}` || (faq === 'what-is' && command.page === 'summary'));

describe('everything that is written leads to itself', () => {
  const titles = [...content.concepts.values()].flatMap(({ id, article }) =>
    languages.flatMap(language => article[language].faqs.map(faq => ({ id, faq: faq.id, title: faq.title }))),
  );

  test('every title of a frequent question to its answer: 97 % directly, the rest among the first three', () => {
    const found = titles.map(({ id, faq, title }) => {
      const understood = understand(title, 'mention', knowledge);
      const readings = understood ? [understood.command, ...understood.others].slice(0, 3) : [];
      return { title, at: readings.findIndex(command => leadsTo(command, id, faq)) };
    });
    expect(found.filter(({ at }) => at === 0).length / found.length).toBeGreaterThanOrEqual(0.97);
    expect(found.filter(({ at }) => at < 0).map(({ title }) => title)).toEqual([]);
  });

  test('every wording of a misconception to its correction: 97 % directly, the rest among the first three', () => {
    const found = misconceptionsSaid.map(({ id, text }) => {
      const understood = understand(text, 'mention', knowledge);
      const readings = understood ? [understood.command, ...understood.others].slice(0, 3) : [];
      return { text, at: readings.findIndex(each => each.name === 'correct' && each.misconception === id) };
    });
    expect(found.filter(({ at }) => at === 0).length / found.length).toBeGreaterThanOrEqual(0.97);
    expect(found.filter(({ at }) => at < 0).map(({ text }) => text)).toEqual([]);
  });
});

describe('what stands around a question does not disturb it', () => {
  const corrected = { name: 'correct', misconception: 'fargate-gpu' };
  test.each([
    ['a greeting', '안녕하세요! Fargate에서 GPU가 되나요?'],
    ['politeness', 'hi all, quick question: can you tell me — does Fargate support a GPU?'],
    ['code', '`Fargate`에서 GPU가 되나요?\n```\ngpu: 1\n```'],
    ['a quotation', '> ECS랑 EKS 중에 뭐가 나아요?\nFargate에서 GPU가 되나요?'],
    ['a link', 'Does Fargate support a GPU? https://example.com/ecs-vs-eks'],
    ['what comes before it', '모델 서빙을 옮기려고 합니다.\n\nFargate에서 GPU가 되나요?'],
    ['thanks', 'Does Fargate support a GPU? Thanks!'],
  ])('%s', (_what, text) => {
    expect(understand(text, 'mention', knowledge)?.command).toEqual(corrected);
  });

  test.each([
    ['ECS vs. EKS?', ['ecs', 'eks'], 'a full stop of an abbreviation ends nothing'],
    ['Can Lambda read CSVs from S3?', ['lambda', 's3'], '“vs” inside a word compares nothing'],
  ])('%s', (text, concepts, _why) => {
    expect(understand(text, 'mention', knowledge)?.concepts).toEqual(concepts);
  });

  test("the other half of a comparison may be nobody's here: then nothing is answered as if it were all", () => {
    expect(understand('Kafka랑 Kinesis 차이?', 'mention', knowledge)).toBeNull();
    expect(understand('카프카가 람다를 지원하나요?', 'mention', knowledge)?.command.name).not.toBe('guess');
  });

  test('a sentence that begins like a command is one nevertheless', () => {
    expect(read('Help me choose between ECS and EKS: which is better?')).toEqual({
      intent: 'compare',
      concepts: ['ecs', 'eks'],
    });
    for (const text of ['help', 'list', 'list compute', 'history', '도움말'])
      expect(answers({ text }).understood).toBeNull();
  });

  test.each([
    ['설정 파일은 어디에 두나요?', 'guess'],
    ['note that ECS is not the same as EKS', 'compare'],
    ['메모 좀 남겨 주세요', 'unclear'],
    ['language of lambda functions', 'explain'],
    ['진단 로그는 CloudWatch에 남나요?', 'explain'],
    ['gaps in my knowledge: what is a pod?', 'explain'],
    ['forget it', 'explain'],
    ['잊기 전에 물어볼게요, ECS가 뭐예요?', 'explain'],
  ])('nor is one that begins like what changes something: %s', (text, name) => {
    expect(answers({ text }).command.name).toBe(name);
  });

  test.each([
    ['settings listen hint', 'settings'],
    ['언어 영어', 'settings'],
    ['note ECS we make services with a module', 'note'],
    ['메모 서브넷은 prod만 씁니다', 'note'],
    ['forget', 'forget'],
  ])('and what changes something is a command in a channel too: %s', (text, name) => {
    expect(answers({ text }).command.name).toBe(name);
  });

  test('and the words of a note stay as they were written', () => {
    const of = 'ECS 혹시 `tf/ecs`, e.g. https://wiki.example.com/ecs :fire:';
    expect(answers({ text: `note ${of}` }).command).toEqual({ name: 'note', step: 'typed', of });
  });

  test('of two questions the first is answered and the second offered', () => {
    const understood = understand('ECS vs EKS? And what does Fargate cost?', 'mention', knowledge);
    expect(understood?.command).toMatchObject({
      name: 'compare',
      subjects: [{ concept: 'ecs' }, { concept: 'eks' }],
    });
    expect(understood?.next?.command).toEqual({
      name: 'explain',
      subject: { concept: 'fargate' },
      page: 'cost',
    });
  });

  test('what a sentence tells of before the question says what the question is about', () => {
    expect(
      understand('I keep hearing of sidecars. What does that mean?', 'mention', knowledge)?.concepts[0],
    ).toBe('sidecar');
  });
});

describe('a follow-up refers to what was asked before', () => {
  const compared: Command = { name: 'compare', subjects: [{ concept: 'ecs' }, { concept: 'eks' }] };
  const gpu: Command = { name: 'explain', subject: { concept: 'fargate' }, page: 'faq/gpu' };
  const cost: Command = { name: 'explain', subject: { concept: 'ecs' }, page: 'cost' };
  const following = (text: string, context: Command | null) =>
    understand(text, 'mention', knowledge, { context })?.command;

  test.each(['그럼 비용은?', 'and the cost?', '가격은요?'])('in another respect: %s', text => {
    expect(following(text, compared)).toEqual({ ...compared, aspect: 'cost' });
    expect(following(text, gpu)).toEqual({ name: 'explain', subject: { concept: 'fargate' }, page: 'cost' });
  });

  test.each(['그럼 언제 써?', 'and when should I use them?'])('when to use which: %s', text => {
    expect(following(text, compared)).toEqual({ ...compared, aspect: 'when' });
  });

  test.each(['and on EKS?', '그럼 EKS는?', 'what about EKS?'])('of something else: %s', text => {
    expect(following(text, cost)).toEqual({ name: 'explain', subject: { concept: 'eks' }, page: 'cost' });
  });

  test('a question that stands by itself is one, whatever was asked before', () => {
    expect(following('SQS와 SNS의 차이는?', cost)).toMatchObject({
      name: 'compare',
      subjects: [{ concept: 'sqs' }, { concept: 'sns' }],
    });
  });

  test('without anything before it, nothing is made up', () => {
    expect(following('그럼 비용은?', null)).toBeUndefined();
  });
});

describe('a decision', () => {
  test('says which rule decided and why the others did not', () => {
    const trace: Step[] = [];
    understand('Who restarted the EC2 instance?', 'overheard', knowledge, { trace });
    expect(trace.at(-1)).toMatchObject({ rule: 'overheard', said: 'somebody: who' });
    trace.length = 0;
    understand('ECS랑 EKS 차이가 뭐예요?', 'mention', knowledge, { trace });
    expect(trace.at(-1)).toMatchObject({ rule: 'comparison', said: 'compare ecs, eks (named; “차이”)' });
    trace.length = 0;
    understand('ALB에 고정 IP 붙이면 되죠?', 'mention', knowledge, { trace });
    expect(trace.map(({ rule }) => rule)).toEqual(['title', 'misconception']);
    expect(trace[0]).toMatchObject({
      mentions: expect.arrayContaining(['alb → alb']),
      said: 'no frequent question has this title',
    });
  });

  test('is the same every time, whatever is thrown at it, and a long message costs no more than its beginning', () => {
    const hostile = [
      'a'.repeat(40_000),
      '?'.repeat(40_000),
      'what is '.repeat(5_000),
      'ㅋ'.repeat(40_000),
      '__proto__ constructor toString?',
      '<@U1> <#C1>',
      '```',
      '> > >',
      'which which which service '.repeat(1_000),
    ];
    for (const text of hostile)
      for (const heard of ['mention', 'overheard'] as const) {
        const once = understand(text, heard, knowledge);
        expect(understand(text, heard, knowledge)).toEqual(once);
        expect(understand(`${text}${' ECS vs EKS?'.repeat(200)}`.padStart(2_000), heard, knowledge)).toEqual(
          understand(
            `${text}${' ECS vs EKS?'.repeat(200)}`.padStart(2_000).slice(0, 1_500),
            heard,
            knowledge,
          ),
        );
      }
  });
});
