import { type DestinationStream, type Logger, pino } from 'pino';

// What tokens look like wherever they come from: https://docs.slack.dev/authentication/tokens
const tokens = /\b(?:xox[a-z]|xapp|xwfp)[-.][\w.-]{8,}|\b(?:Bearer|Bot) [\w.-]{16,}/g;
// Whoever holds a response URL can post without a token.
const responseUrls = /https?:\/\/hooks\.slack\.com\/[\w/-]+/g;
const redacted = '[redacted]';

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
      .replace(responseUrls, redacted);
  const options = { level, base: null, hooks: { streamWrite: withoutSecrets } };
  return destination ? pino(options, destination) : pino(options);
}
