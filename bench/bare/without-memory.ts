import { ownContent } from '../../adapters/content.ts';
import { readEnvironment } from '../../adapters/environment.ts';
import { createLog } from '../../adapters/log.ts';
import { platforms } from '../../adapters/platforms.ts';
import { serve } from '../../adapters/serve.ts';
import { createBot } from '../../src/bot.ts';
import { createClaims } from '../../src/memory/claims.ts';

// The server as it is but for its memory: there is none.
const now = () => new Date();
const environment = readEnvironment();
const { defaultLanguage } = environment;
const content = ownContent();
const log = createLog([], environment.logLevel);
const bot = createBot({ content, defaultLanguage, now, memory: null });
const options = { bot, content, defaultLanguage, claims: createClaims(null, now), log };
serve([lost => platforms.slack.create(environment, { ...options, lost })], log, async () => {});
