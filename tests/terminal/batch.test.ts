import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { batch } from '../../adapters/terminal/batch.ts';
import { bot } from '../team.ts';
import { toldInBatch } from './in-process.ts';

const lines = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));

test('answers each line in order', async () => {
  const texts = ['fargte', '파게이트', 'ekz', '게이트웨이', '커피머신'];
  const input = texts.map(text => JSON.stringify({ op: 'lookup', text })).join('\n');
  const { status, output } = await toldInBatch(input);
  expect(status).toBe(0);
  expect(lines(output)).toEqual([
    { ids: ['fargate'], suggest: false, tier: 'edit-distance' },
    { ids: ['fargate'], suggest: false, tier: 'exact' },
    { ids: ['eks', 'ec2', 'ecs', 'ecr'], suggest: true, tier: null },
    expect.objectContaining({ suggest: true, tier: 'ambiguous' }),
    { ids: [], suggest: false, tier: null },
  ]);
});

test('takes sentences to the bot, and beside it', async () => {
  const asked = [
    { op: 'ask', text: '@aws ECS vs EKS?' },
    { op: 'ask', text: 'ALB에 고정 IP 붙이면 되죠?' },
    { op: 'ask', text: '@aws hi there' },
    { op: 'ask', text: '@aws RabbitMQ vs Kafka' },
    { op: 'overhear', text: 'ECS랑 EKS 차이가 뭐예요?' },
    { op: 'overhear', text: 'Who restarted the EC2 instance?' },
  ];
  const { status, output } = await toldInBatch(asked.map(line => JSON.stringify(line)).join('\n'));
  expect(status).toBe(0);
  expect(lines(output)).toEqual([
    { answered: true, intent: 'compare', ids: ['ecs', 'eks'], tier: 'command' },
    {
      answered: true,
      intent: 'explain',
      correction: 'alb-static-ip',
      ids: ['alb', 'nlb', 'global-accelerator'],
      tier: 'misconception',
    },
    { answered: false },
    { answered: false },
    { answered: true, intent: 'compare', ids: ['ecs', 'eks'], tier: 'named' },
    { answered: false },
  ]);
});

test('a line that is wrong gives an error in its place, the rest goes on, and the status is 1', async () => {
  const input = [
    '{"op":"lookup","text":"ecs"}',
    '{"op":',
    '[]',
    '{"op":"lookup"}',
    '{"op":"dance"}',
    '{"op":"lookup","text":"eks"}',
  ].join('\r\n');
  const { status, output } = await toldInBatch(input);
  expect(status).toBe(1);
  expect(lines(output)).toEqual([
    expect.objectContaining({ ids: ['ecs'] }),
    { error: 'the line is not JSON' },
    { error: expect.stringContaining('a line is an object such as') },
    { error: '"lookup" needs a text' },
    { error: expect.stringMatching(/^no operation "dance"; there is: /) },
    expect.objectContaining({ ids: ['eks'] }),
  ]);
});

/** Lines of input that exist only once they are read, counted. */
function source(count: number) {
  let given = 0;
  const input = Readable.from(
    (function* () {
      for (; given < count; given++) yield '{"op":"lookup","text":"fargate"}\n';
    })(),
    { objectMode: false },
  );
  return { input, given: () => given };
}

test('100,000 lines stream: what is held does not grow with what has passed', async () => {
  let answered = 0;
  let ahead = 0;
  const { input, given } = source(100_000);
  // A reader slower than the bot: it must wait rather than pile up answers.
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      answered += chunk.toString().split('\n').length - 1;
      ahead = Math.max(ahead, given() - answered);
      setImmediate(done);
    },
  });
  expect(await batch(bot, input, output)).toBe(0);
  output.end();
  await finished(output);
  expect(answered).toBe(100_000);
  expect(ahead).toBeLessThan(10_000);
});
