import { LogLevel, webApi } from '@slack/bolt';
import type { Finding } from '../adapter.ts';
import type { SlackOptions } from './adapter.ts';
import { manifest } from './manifest.ts';

const yes = (text: Finding['text']): Finding => ({ ok: true, text });
const no = (text: Finding['text']): Finding => ({ ok: false, text });

type Connection = Pick<SlackOptions, 'token' | 'delivery' | 'apiUrl'>;

const clientFor = (token: string, slackApiUrl: string) =>
  new webApi.WebClient(token, {
    slackApiUrl,
    timeout: 10_000,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  });

/** What is wrong where Slack refuses, with its own word for it such as `invalid_auth`; or that it was not reached. */
function failed(error: unknown, key: 'doctor.slack.token-wrong' | 'doctor.slack.socket-wrong'): Finding {
  if (error instanceof webApi.WebAPIPlatformError)
    return no(wording => wording.text(key, { reason: String(error.data.error) }));
  const reason = error instanceof Error ? error.message : String(error);
  return no(wording => wording.text('doctor.slack.unreachable', { reason }));
}

async function checkToken({ token, apiUrl }: Connection): Promise<readonly Finding[]> {
  try {
    const { team = '?', user = '?', response_metadata } = await clientFor(token, apiUrl).auth.test();
    const given = new Set(response_metadata?.scopes ?? []);
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    const missing = bot.filter(scope => !given.has(scope));
    const unused = bot_optional.filter(scope => !given.has(scope));
    return [
      yes(wording => wording.text('doctor.slack.token', { team, user })),
      ...missing.map(scope => no(wording => wording.text('doctor.slack.scope-missing', { scope }))),
      ...(missing.length === 0 ? [yes(wording => wording.text('doctor.slack.scopes'))] : []),
      ...unused.map(scope => yes(wording => wording.text('doctor.slack.scope-optional', { scope }))),
    ];
  } catch (error) {
    return [failed(error, 'doctor.slack.token-wrong')];
  }
}

async function checkDelivery({ delivery, apiUrl }: Connection): Promise<Finding> {
  if (delivery.kind === 'http')
    return yes(wording => wording.text('doctor.slack.http', { port: delivery.port }));
  try {
    await clientFor(delivery.appToken, apiUrl).apps.connections.open({});
    return yes(wording => wording.text('doctor.slack.socket'));
  } catch (error) {
    return failed(error, 'doctor.slack.socket-wrong');
  }
}

/** Tokens, scopes and the way events come; what Slack does not tell an app (its event subscriptions) is not looked at. */
export const examineSlack = async (connection: Connection): Promise<readonly Finding[]> => [
  ...(await checkToken(connection)),
  await checkDelivery(connection),
];
