import { expect, test } from 'vitest';
import { createLog } from '../../adapters/log.ts';

const secret = 'a"b\\c-canary';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog([secret], 'trace', { write: line => void lines.push(line) }));
  return lines.join('');
}

test.each([
  ['a secret of the environment, as JSON writes it', { given: { token: secret } }],
  ['one within an error', { err: new Error(`rejected: ${secret}`) }],
  ['a token of Slack that nobody told us of', { said: 'token xoxp-123-canary-456' }],
  ['an app-level token', { said: 'xapp-1-A1-canary' }],
  ['a header', { authorization: 'Bearer abcdefgh.canary-ijkl' }],
  ['the header of Discord', { authorization: 'Bot MTIz.abc.canary-ijklmnop' }],
  ['a response URL', { url: 'https://hooks.slack.com/actions/T1/canary/x' }],
  [
    'a response URL of GovSlack, within JSON within JSON',
    { frame: '{"url":"https:\\/\\/hooks.slack-gov.com\\/actions\\/canary"}' },
  ],
  [
    'the token of an interaction',
    { url: 'https://discord.com/api/v10/interactions/123/canary-token/callback' },
  ],
  ['the token of a webhook', { url: '/webhooks/123/canary-token/messages/@original?with=1' }],
])('%s does not stand in the log', (_what, said) => {
  const line = logged(log => log.error(said, 'failed'));
  expect(line).toContain('[redacted]');
  expect(line).not.toContain('canary');
  expect(JSON.parse(line)).toMatchObject({ msg: 'failed' });
});

test('what was being sent when something went wrong does not stand in the log', () => {
  const err = Object.assign(new Error('Unknown interaction'), {
    code: 10_062,
    requestBody: { json: 'somebody typed this' },
  });
  const line = logged(log => log.error({ err }, 'failed'));
  expect(line).toContain('10062');
  expect(line).not.toContain('somebody typed this');
});

test('everything else stands in the log as it was said', () => {
  expect(
    JSON.parse(logged(log => log.warn({ failures: 3 }, 'Bot of Slack: still not connected'))),
  ).toMatchObject({
    failures: 3,
    msg: 'Bot of Slack: still not connected',
  });
});
