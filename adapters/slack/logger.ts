import type { Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Level, Logger } from 'pino';

/** The SDK repeats here whatever it received, also what nobody said to the bot. */
const received = 'Received a message on the WebSocket';

/** What the SDK says of itself, as lines of our log; what it calls information is detail to us. */
export function boltLogger(log: Logger): BoltLogger {
  const slack = log.child({ from: 'bolt' });
  // It says several things about every request, so what nobody reads is not even put together.
  const at = (level: Level) =>
    slack.isLevelEnabled(level) ? (...said: unknown[]) => slack[level](said.join(' ')) : () => {};
  const trace = at('trace');
  return {
    debug: (...said) => String(said[0]).startsWith(received) || trace(...said),
    info: at('debug'),
    warn: at('warn'),
    error: at('error'),
    getLevel: () => (slack.isLevelEnabled('trace') ? 'debug' : 'info') as LogLevel,
    setLevel: () => {},
    setName: () => {},
  };
}
