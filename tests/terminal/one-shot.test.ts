import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { told } from './in-process.ts';
import { aws } from './process.ts';

const hangul = /\p{Script=Hangul}/u;

describe('one question, one answer', () => {
  test('in the language it was asked in', async () => {
    const korean = await told(['explain', '파게이트']);
    expect(korean.status).toBe(0);
    expect(korean.output).toContain(
      'Fargate(파게이트)\n서버를 두지 않고 컨테이너를 실행하는 컴퓨팅 엔진입니다.',
    );
    expect((await told(['what', 'is', 'fargate'])).output).toContain('A compute engine that runs containers');
  });

  test('--lang chooses the language, whatever was typed', async () => {
    expect((await told(['--lang', 'en', 'explain', '파게이트'])).output).toContain('AWS Fargate\n');
  });

  test('a process answers a bare name in DEFAULT_LANGUAGE, and its status is 1 when there is no answer', async () => {
    const environment = { DEFAULT_LANGUAGE: 'en' };
    const { status, output } = await aws(['kafka'], { environment });
    expect([status, output]).toEqual([1, expect.stringContaining('kafka: nothing on this yet.')]);
    expect(output).not.toMatch(hangul);
  });

  test('--json is the message as the core made it', async () => {
    const { output } = await told(['--json', 'explain', 'fargate']);
    expect(JSON.parse(output)).toMatchObject({ kind: 'message', audience: 'asker', language: 'ko' });
    expect(JSON.parse(output).blocks[0]).toEqual({ type: 'heading', text: 'Fargate(파게이트)' });
  });

  test.each([
    ['answered', ['explain', 'fargate'], 0],
    ['no answer', ['explain', 'kafka'], 1],
    ['a question back is no answer', ['게이트웨이'], 1],
    ['a comparison of one', ['compare', 'ecs'], 1],
    ['wrong use', ['--nonsense'], 2],
    ['a language it does not speak', ['--lang', 'fr', 'fargate'], 2],
  ])('exit status: %s', async (_name, args, status) => {
    expect((await told(args)).status).toBe(status);
  });

  test('wrong use explains the right one, on the error stream', async () => {
    const { status, output, errors } = await told(['--lang', 'fr', 'fargate']);
    expect([status, output]).toEqual([2, '']);
    expect(errors).toMatch(/^--lang is one of ko, en\n\naws \[--lang ko\|en\]/);
  });

  test('a wrong environment says which variable and what it is for', async () => {
    const { status, errors } = await aws(['fargate'], { environment: { DEFAULT_LANGUAGE: 'korean' } });
    expect(status).toBe(2);
    expect(errors).toBe(
      'The environment is wrong:\nDEFAULT_LANGUAGE is the language for people whose language nobody knows: ko or en\n',
    );
  });

  test('without a terminal it says what it offers, answers one example and ends', async () => {
    const { status, output } = await aws([]);
    expect(status).toBe(0);
    expect(output).toMatch(/^aws \[--lang ko\|en\][\s\S]+\$ aws explain fargate\n\nFargate/);
  });
});

describe('sentences', () => {
  test('ask answers one as in a channel', async () => {
    const { status, output } = await told(['ask', 'ALB에', '고정', 'IP', '붙이면', '되죠?']);
    expect(status).toBe(0);
    expect(output).toMatch(/^안 됩니다\. ALB의 IP는 바뀝니다\./);
  });

  test('--why prints what was named, what each rule said and what came of it', async () => {
    const { output } = await told(['ask', '--why', 'ALB에 고정 IP 붙이면 되죠?']);
    expect(output).toBe(
      [
        'ALB에 고정 IP 붙이면 되죠?',
        '  mentions: alb → alb, 고정ip → elastic-ip',
        '  title: no frequent question has this title',
        '  misconception: correct alb, nlb, global-accelerator (misconception)',
        '→ {"name":"correct","misconception":"alb-static-ip"}',
        '',
      ].join('\n'),
    );
  });

  test('overhear answers what asks everybody, and is silent about the rest, with its reason for --why', async () => {
    const general = await told(['overhear', 'ECS랑 EKS 차이가 뭐예요?']);
    expect(general).toMatchObject({ status: 0, output: expect.stringContaining('ECS') });
    expect(await told(['overhear', 'Who restarted the EC2 instance?'])).toMatchObject({
      status: 1,
      output: '',
    });
    const { output } = await told(['overhear', '--why', 'Who restarted the EC2 instance?']);
    expect(output).toMatch(/ {2}overheard: somebody: who\n→ silence\n$/);
  });
});

describe('the usage', () => {
  test.each(['--help', '-h', 'explain --help'])('%s is answered with it', async typed => {
    const { status, output } = await told(typed.split(' '));
    expect(status).toBe(0);
    expect(output).toMatch(/^aws \[--lang ko\|en\].*\n {2}explain <term> /);
    expect(output).not.toContain('Fargate');
  });

  test('is in one language throughout: every line in Korean', async () => {
    const [, ...lines] = (await told(['--help'])).output.trimEnd().split('\n');
    expect(lines).toHaveLength(18);
    for (const line of lines) expect(line).toMatch(hangul);
  });

  test.each([
    ['asked for', ['--lang', 'en', '-h']],
    ['with the example', ['--lang', 'en']],
    ['after a mistake', ['--lang', 'en', '--nonsense']],
  ])('with --lang en there is no Korean in it: %s', async (_name, args) => {
    const { output, errors } = await told(args);
    expect(output + errors).toContain('Check the content against its rules\n');
    expect(output + errors).not.toMatch(hangul);
  });

  test('the example says how it was asked for and is in that language', async () => {
    const { output } = await told(['--lang', 'en']);
    expect(output).toContain('\n$ aws --lang en explain fargate\n\nAWS Fargate\n');
  });

  test('--json leaves nothing but the example in the output', async () => {
    const { status, output, errors } = await told(['--lang', 'en', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ kind: 'message', language: 'en' });
    expect(errors).toMatch(/^aws \[--lang ko\|en\][\s\S]+\n\$ aws --lang en --json explain fargate\n/);
  });
});

describe('in a pipe', () => {
  test('there is no colour and nothing wider than 100 columns, Hangul counted as two', async () => {
    for (const args of [['compare', 'ecs', 'eks'], ['history'], ['list'], ['explain', '파게이트']]) {
      const { output } = await told(args);
      expect(output).not.toContain('\u001B');
      // An address stands whole, so that it can be clicked.
      const widths = output
        .replaceAll(/ <https:[^>]+>/g, '')
        .split('\n')
        .map(line => stringWidth(line));
      expect(Math.max(...widths)).toBeLessThanOrEqual(100);
    }
  });

  test('the columns of a table stand under each other although Hangul is wider', async () => {
    const { output } = await told(['compare', 'alb', 'nlb']);
    const rows = output.split('\n').filter(line => /^(항목|계층|고정 IP) /.test(line));
    const columnOf = (line: string, cell: string) => stringWidth(line.slice(0, line.indexOf(cell)));
    expect(rows).toHaveLength(3);
    expect(columnOf(rows[1]!, 'L4')).toBe(columnOf(rows[0]!, 'NLB'));
    expect(columnOf(rows[2]!, 'AZ')).toBe(columnOf(rows[0]!, 'NLB'));
  });

  test('a reader that stops early is no failure', async () => {
    const request = '{"op":"lookup","text":"ecs"}';
    const pipe = `yes '${request}' | head -20000 | "$0" adapters/start.js batch | head -1; exit \${PIPESTATUS[2]}`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', pipe, process.execPath]);
    expect([stdout, stderr]).toEqual(['{"ids":["ecs"],"suggest":false,"tier":"exact"}\n', '']);
  });
});
