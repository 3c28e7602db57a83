import { type DestinationStream, type Logger, pino } from 'pino';

// What tokens look like wherever they come from: https://docs.slack.dev/authentication/tokens
const tokens = /\b(?:xox[a-z]|xapp|xwfp)[-.][\w.-]{8,}|\b(?:Bearer|Bot) [\w.-]{16,}/g;
// Whoever holds one of these addresses can answer without a token; a slash may be escaped, in JSON within JSON.
const responseUrls = /https?:(?:\\*\/){2}hooks\.slack(?:-gov)?\.com(?:\\*\/[\w-]+)*/g;
const interactionUrls = /\/(?:interactions|webhooks)\/\d+\/[^/\s"?]+/g;
const redacted = '[redacted]';

/** What went wrong without what was being sent: that holds what somebody typed. */
function withoutBody(error: Error): object {
  const { requestBody: _body, rawError: _raw, ...said } = pino.stdSerializers.err(error);
  return said;
}

/** JSON lines in which no secret stands, neither ours nor one that an error carries along. */
export function createLog(
  secrets: readonly string[],
  level: string,
  destination?: DestinationStream,
): Logger {
  const withoutSecrets = (line: string) =>
    secrets
      // A secret stands in the line as JSON writes it.
      .map(secret => JSON.stringify(secret).slice(1, -1))
      .reduce((text, secret) => text.replaceAll(secret, redacted), line)
      .replace(tokens, redacted)
      .replace(responseUrls, redacted)
      .replace(interactionUrls, redacted);
  const options = {
    level,
    base: null,
    hooks: { streamWrite: withoutSecrets },
    serializers: { err: withoutBody },
  };
  return destination ? pino(options, destination) : pino(options);
}
