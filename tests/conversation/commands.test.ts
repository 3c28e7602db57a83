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
    ['', { name: 'help' }],
    ['   \u200b', { name: 'help' }],
    ['/aws', { name: 'help' }],
  ])('%s', (text, command) => {
    expect(parseCommand(text, grammar)).toEqual(command);
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
