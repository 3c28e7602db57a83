import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/conversation/command.ts';
import { commands, parseCommand } from '../../src/conversation/commands.ts';
import { splitTerms } from '../../src/conversation/terms.ts';
import { bot, content } from '../team.ts';

const names = { ...bot.lookup, isFound: (text: string) => bot.lookup.find(text).kind !== 'miss' };
const grammar = {
  ...names,
  categoryNamed: (text: string) =>
    content.categories.find(({ id, name }) => [id, name.ko, name.en].includes(text))?.id ?? null,
};
const explain = (text: string): Command => ({ name: 'explain', subject: { typed: text }, page: 'summary' });
const cost = (text: string): Command => ({ name: 'explain', subject: { typed: text }, page: 'cost' });
const compare = (...terms: readonly string[]): Command => ({
  name: 'compare',
  subjects: terms.map(text => ({ typed: text })),
});

describe('what a text asks for', () => {
  test.each<[string, Command]>([
    ['explain fargate', explain('fargate')],
    ['설명 파게이트', explain('파게이트')],
    ['/aws explain api gateway', explain('api gateway')],
    ['EXPLAIN Fargate', explain('Fargate')],
    ['fargate', explain('fargate')],
    ['aws', explain('aws')],
    ['compare ecs eks', compare('ecs', 'eks')],
    ['비교 ecs eks', compare('ecs', 'eks')],
    ['compare ecs vs eks', compare('ecs', 'eks')],
    ['ECS vs EKS', compare('ECS', 'EKS')],
    ['ECS랑 EKS 차이', compare('ECS', 'EKS')],
    ['ECS와 EKS 뭐가 달라?', compare('ECS', 'EKS')],
    ['difference between ALB and NLB', compare('ALB', 'NLB')],
    ['list', { name: 'list', category: null, skip: 0 }],
    ['목록 컨테이너', { name: 'list', category: 'container', skip: 0 }],
    ['history', { name: 'history' }],
    ['도움말', { name: 'help' }],
    // compared without the verb, and after "explain"
    ['ECS와 EKS', compare('ECS', 'EKS')],
    ['ECS나 EKS', compare('ECS', 'EKS')],
    ['ECS냐 EKS냐', compare('ECS', 'EKS')],
    ['게이트웨이랑 ALB', compare('게이트웨이', 'ALB')],
    ['ecs or eks', compare('ecs', 'eks')],
    ['ECS, EKS', compare('ECS', 'EKS')],
    ['ECS/EKS', compare('ECS', 'EKS')],
    ['ALB·NLB', compare('ALB', 'NLB')],
    ['ecs 아니면 eks', compare('ecs', 'eks')],
    ['ecs eks 뭐가 나아요', compare('ecs', 'eks')],
    ['ECS랑 EKS 중에 뭐가 좋을까요?', compare('ECS', 'EKS')],
    ['ECS랑 Fargate 관계', compare('ECS', 'Fargate')],
    ['which is better, ECS or EKS?', compare('ECS', 'EKS')],
    ['should I use ecs or eks', compare('ecs', 'eks')],
    ['explain ecs vs eks', compare('ecs', 'eks')],
    ['explain ECS랑 EKS 차이', compare('ECS', 'EKS')],
    ['설명 ECS와 EKS', compare('ECS', 'EKS')],
    ['explain what is the difference between ecs and fargate', compare('ecs', 'fargate')],
    ['ECS와 EKS 비용', compare('ECS', 'EKS')],
    ['ecs eks 요금', compare('ecs', 'eks')],
    // what a term costs
    ['fargate 비용', cost('fargate')],
    ['fargate비용', cost('fargate')],
    ['lambda cost', cost('lambda')],
    ['alb 요금 얼마', cost('alb')],
    ['eks pricing', cost('eks')],
    ['explain how much does fargate cost?', cost('fargate')],
    ['파게이트 요금이 어떻게 돼요?', cost('파게이트')],
    ['fragate 비용', cost('fragate')],
    ['게이트웨이 요금', cost('게이트웨이')],
    // what is remembered
    ['settings', { name: 'settings', change: null }],
    ['설정', { name: 'settings', change: null }],
    ['settings listen hint', { name: 'settings', change: { what: 'listen', value: 'hint' } }],
    ['설정 듣기 힌트', { name: 'settings', change: { what: 'listen', value: 'hint' } }],
    ['설정 답 모두', { name: 'settings', change: { what: 'answers', value: 'public' } }],
    ['settings hints off', { name: 'settings', change: { what: 'hints', value: 'off' } }],
    ['settings language auto', { name: 'settings', change: { what: 'language', value: 'auto' } }],
    ['language', { name: 'settings', change: null }],
    ['language en', { name: 'settings', change: { what: 'mine', value: 'en' } }],
    ['언어 한국어', { name: 'settings', change: { what: 'mine', value: 'ko' } }],
    ['gaps', { name: 'gaps', step: 'list', gap: null }],
    ['미답변', { name: 'gaps', step: 'list', gap: null }],
    ['doctor', { name: 'doctor' }],
    ['진단', { name: 'doctor' }],
    ['forget', { name: 'forget' }],
    ['잊기', { name: 'forget' }],
    ['note', { name: 'note', step: 'list', of: '' }],
    ['메모 ECS 우리 팀은 이렇게 써요', { name: 'note', step: 'typed', of: 'ECS 우리 팀은 이렇게 써요' }],
    // words that only begin like one
    ['settings listen loudly', explain('settings listen loudly')],
    ['설정 파일', explain('설정 파일')],
    ['forget it', explain('forget it')],
    ['language of lambda', explain('language of lambda')],
    ['doctor strange', explain('doctor strange')],
    ['', { name: 'help' }],
    ['   \u200b', { name: 'help' }],
    ['/aws', { name: 'help' }],
  ])('%s', (text, command) => {
    expect(parseCommand(text, grammar)).toEqual(command);
  });
});

test.each(['note', '/aws note', '메모'])('%s keeps what follows as it was written, however long', verb => {
  const of = `ECS （우리 팀） 👩‍💻 ${'가'.repeat(600)}`;
  expect(parseCommand(`${verb} ${of}`, grammar)).toEqual({ name: 'note', step: 'typed', of });
});

describe('a text that is no comparison and asks for no price stays a term', () => {
  test.each([
    ['Authentication and authorization', 'a name with a separator in it'],
    ['L4와 L7', 'one in Korean'],
    ['l4와 l7 차이', 'one that asks'],
    ['pub/sub', 'one with a sign'],
    ['온디맨드 요금', 'one about prices'],
    ['요금이 뭐야?', 'a price by itself is a term'],
    ['사과', 'a word that ends like a particle'],
    ['사과와 배', 'two words that nobody knows'],
    ['ECS와 연동', 'a name and something else'],
    ['ecs or kafka', 'a name and an unknown one'],
    ['lambda 뭐가 좋아요', 'one name'],
    ['spot instance 뭐가 좋아요', 'one name of two words'],
    ['kafka 비용', 'the price of something unknown'],
    ['ALB access log 비용', 'the price of more than a name'],
  ])('%s: %s', text => {
    expect(parseCommand(text, grammar)).toEqual(explain(text));
  });

  test('no name is taken apart, whatever words, particles and signs are in it', () => {
    const all = [...content.concepts.values()].flatMap(({ name, short, aliases }) => [
      ...Object.values(name),
      ...Object.values(short),
      ...aliases,
    ]);
    const taken = all
      .filter(each => !each.includes(','))
      .filter(each => {
        const [first = '', ...others] = splitTerms(`${each}, kafka`, names);
        return others.length !== 1 || !names.isName(first);
      });
    expect(taken).toEqual([]);
  });
});

describe('the things to compare', () => {
  test.each([
    ['api gateway alb', ['api gateway', 'alb'], 'the longest name wins'],
    ['ecs fargate', ['ecs', 'fargate'], 'two names, though together they are one alias'],
    ['ecs, eks, fargate', ['ecs', 'eks', 'fargate'], 'commas'],
    ['ALB와 NLB', ['ALB', 'NLB'], 'a particle on the name'],
    ['task definition vs 태스크', ['task definition', '태스크'], 'both languages'],
    ['ecs kafka', ['ecs', 'kafka'], 'an unknown word is a term of its own'],
    ['load balacer nlb', ['load balacer', 'nlb'], 'a misspelled name of two words'],
    ['ec2 ecs eks fargate', ['ec2', 'ecs', 'eks', 'fargate'], 'four, two of which are related'],
    ['s3 efs ebs', ['s3', 'efs', 'ebs'], 'three acronyms'],
    ['ecs service', ['ecs', 'service'], 'two things, though together they are a name'],
    ['alb nlb gateway', ['alb', 'nlb', 'gateway'], 'a word with several meanings is one of them'],
    ['ecs fargate vs eks fargate', ['ecs fargate', 'eks fargate'], 'sides of two names each'],
    ['ecs and fargate vs eks and fargate', ['ecs fargate', 'eks fargate'], 'the same, joined'],
    ['ecs vs eks and fargate', ['ecs', 'eks', 'fargate'], 'but not where one side is a single name'],
    ['ecs+fargate eks+fargate', ['ecs+fargate', 'eks+fargate'], 'a plus joins what belongs together'],
    ['인증·인가, IAM', ['인증·인가', 'IAM'], 'a name with a sign in it stays whole'],
    [
      'Authentication and authorization vs IAM',
      ['Authentication and authorization', 'IAM'],
      'so does one with a word',
    ],
    ['savings plans vs 요금', ['savings plans', '요금'], 'a price that is a subject stays one'],
    ['ecs to eks', ['ecs', 'eks'], '"compare ecs to eks"'],
    ['', [], 'nothing'],
  ])('%s → %j: %s', (text, terms) => {
    expect(splitTerms(text, names)).toEqual(terms);
  });
});

test('every command has a verb and a description in both languages, and no verb twice', () => {
  const verbs = commands.flatMap(({ verbs }) => [...verbs.en, ...verbs.ko]);
  expect(new Set(verbs).size).toBe(verbs.length);
  for (const { description, options } of commands)
    for (const key of [description, ...options.map(option => option.description)])
      expect(
        [content.wording.ko.text(key), content.wording.en.text(key)].every(
          text => text.length > 0 && text.length <= 100,
        ),
      ).toBe(true);
});
