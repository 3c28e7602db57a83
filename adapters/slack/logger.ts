import type { Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/** What the SDK says of itself, as lines of our log; what it calls information is detail to us. */
export function boltLogger(log: Logger): BoltLogger {
  const slack = log.child({ from: 'bolt' });
  return {
    debug: (...said) => slack.trace(said.join(' ')),
    info: (...said) => slack.debug(said.join(' ')),
    warn: (...said) => slack.warn(said.join(' ')),
    error: (...said) => slack.error(said.join(' ')),
    getLevel: () => (slack.isLevelEnabled('trace') ? 'debug' : 'info') as LogLevel,
    setLevel: () => {},
    setName: () => {},
  };
}
