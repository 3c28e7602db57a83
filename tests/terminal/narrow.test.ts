import type { WriteStream } from 'node:tty';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { render } from '../../adapters/terminal/render.ts';
import { noColours, styleFor } from '../../adapters/terminal/style.ts';
import { textsOf } from '../../src/conversation/budget.ts';
import type { Block } from '../../src/conversation/reply.ts';
import { plainText } from '../../src/conversation/rich-text.ts';
import type { Language } from '../../src/language/language.ts';
import { ask } from '../team.ts';

/** Whether something is bold is seen by its stars. */
const shown = async (text: string, language: Language, width: number): Promise<string> => {
  const style = { ...noColours, bold: (bold: string) => `*${bold}*`, width };
  return render(await ask(text, language), style).lines.join('\n');
};

const questions = [
  'compare ecs eks fargate ec2 lambda',
  'compare alb nlb',
  'compare ecs eks',
  'compare ingress gateway-api istio',
  'history',
  'list',
  'gateway',
  'help',
];
const windows = [24, 30, 38, 46, 54, 62, 70, 80, 100];
const wordsOf = (texts: readonly string[]) => texts.flatMap(text => text.split(' ').filter(Boolean));

/** What must appear word for word; the heads of columns stand before a colon in a narrow window. */
const textsIn = (block: Block): readonly string[] => {
  if (block.type === 'footnote') return [];
  return block.type === 'table' ? block.rows.flat().map(plainText) : textsOf(block);
};

test.each(questions.flatMap(question => [[question, 'ko'] as const, [question, 'en'] as const]))(
  'no line is wider than the window and no word is broken, however narrow: %s (%s)',
  async (question, language) => {
    const message = await ask(question, language);
    const words = wordsOf(message.blocks.flatMap(textsIn));
    for (const width of windows) {
      const { lines } = render(message, { ...noColours, width });
      // A link stays whole, so that it can be clicked.
      const widths = lines.filter(line => !line.includes('<https:')).map(line => stringWidth(line));
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
      const seen = new Set(wordsOf(lines));
      expect(words.filter(word => !seen.has(word))).toEqual([]);
    }
  },
);

test('a table too wide for the window becomes a paragraph a dimension, a line a column', async () => {
  const narrow = await shown('compare ecs eks fargate ec2 lambda', 'en', 38);
  expect(narrow).toContain(
    [
      '',
      '*Scheduler*',
      'EC2: none; you',
      'ECS on EC2: ECS',
      'ECS on Fargate: ECS',
      'EKS on EC2: Kubernetes',
      '',
      '*Node patching*',
      'EC2: you',
      'ECS on EC2: you',
      'ECS on Fargate: no nodes',
      'EKS on EC2: you, helped by node',
      '  groups',
      '',
    ].join('\n'),
  );
  expect(narrow).not.toContain('Aspect');
});

test('a table that fits stays a table, in a window as narrow', async () => {
  expect(await shown('compare alb nlb', 'en', 38)).toContain(
    '\n*Aspect     ALB           NLB*\nLayer      L7',
  );
});

test('a column that would be narrower than a few words makes no table, though no word would break', async () => {
  const run = 'compare ecs eks fargate ec2 lambda';
  expect(await shown(run, 'en', 80)).toContain('*Aspect ');
  expect(await shown(run, 'en', 60)).toContain('\n*Scheduler*\n');
});

test('a menu option goes on under its own label', async () => {
  expect(await shown('compare ecs eks fargate ec2 lambda', 'en', 38)).toContain(
    '\n  [2] Show ECS Managed Instances · in\n      place of EC2\n  [3] ',
  );
});

test('the number of a button stays with its label', async () => {
  expect(await shown('compare ecs eks', 'ko', 36)).toContain('  [3] EKS\n[4] 추천 시작  [5] 공유');
});

test.each([0, undefined])('a terminal that does not know its width (%s) is taken for a wide one', columns => {
  const output = { isTTY: true, hasColors: () => true, columns } as unknown as WriteStream;
  expect(styleFor(output).width).toBe(100);
});
