import { decodeAction } from '../src/conversation/action-id.ts';
import { controlsOf } from '../src/conversation/budget.ts';
import type { Message } from '../src/conversation/reply.ts';
import { ask, bot, mention, press } from './team.ts';
import { asked, descriptions } from './understanding/cases.ts';
import { misconceptionsSaid } from './understanding/misconceptions.ts';

/** Recommendations have more ends than can be pressed one by one: tests/guide-walks.ts goes through them. */
const isFlow = (id: string) => decodeAction(id)?.kind === 'flow';

/** Presses everything that can be reached from the openings, breadth first, each button once. */
async function pressEverything(
  openings: readonly string[],
  sentences: readonly string[],
): Promise<ReadonlyMap<string, Message>> {
  const seen = new Map<string, Message>();
  let waiting: { readonly id: string; readonly message: Message }[] = [];
  for (const text of openings) waiting.push({ id: `typed: ${text}`, message: await ask(text) });
  for (const text of sentences) waiting.push({ id: `mention: ${text}`, message: await mention(text) });
  while (waiting.length > 0) {
    const next: string[] = [];
    for (const { id, message } of waiting) {
      seen.set(id, message);
      next.push(...message.blocks.flatMap(controlsOf).map(control => control.id));
    }
    waiting = [];
    for (const id of new Set(next))
      if (!seen.has(id) && !isFlow(id)) waiting.push({ id, message: await press(id) });
  }
  return seen;
}

/** Every reply that can be reached, by the id or the text that leads to it. */
export const everyReply = await pressEverything(
  [
    'help',
    '도움말',
    'what is help',
    'list',
    'recommend',
    'recommend 무지개',
    'recommend rainbow please',
    'history',
    'gateway',
    '게이트웨이',
    'eb',
    'ekz',
    'what is ekz',
    '커피머신',
    'ㅋㅂㄴㅌㅅ',
    '단',
    'fargte',
    'app runner',
    'compare ecs eks',
    'compare ec2 ecs eks fargate',
    'compare ec2 ecs eks',
    'compare alb nlb',
    'compare ingress istio-gateway gateway-api',
    'compare step-functions sqs',
    'compare ecs ecs',
    'compare',
    'compare ecs ekz',
  ],
  [
    ...[...asked, ...descriptions]
      .filter(({ text }) => bot.interpret(text, 'mention').command.name !== 'recommend')
      .map(({ text }) => text),
    // One wording of each: the others lead to the same reply.
    ...misconceptionsSaid
      .filter(({ id }, at) => misconceptionsSaid[at - 1]?.id !== id)
      .map(({ text }) => text),
    'ECS랑 EKS 중에 뭐가 나아요? 작은 팀이에요',
    'ECS vs EKS? And what does Fargate cost?',
  ],
);
