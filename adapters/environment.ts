import dotenv from 'dotenv';
import { z } from 'zod';
import { type Language, languages } from '../src/language/language.ts';
import { defaultRetention, type Retention } from '../src/memory/memory.ts';

/** What the process was told by its environment and by `.env`. A platform is null when it has no tokens. */
export interface Environment {
  readonly defaultLanguage: Language;
  readonly logLevel: string;
  readonly memory: MemoryEnvironment;
  /** Moderators besides those whom a platform knows as such: `slack/U123`, `discord/456`. */
  readonly moderators: ReadonlySet<string>;
  readonly slack: SlackEnvironment | null;
  readonly discord: DiscordEnvironment | null;
}

export interface MemoryEnvironment {
  /** Postgres, which any number of replicas may share; null for a file of this machine. */
  readonly databaseUrl: string | null;
  /** The folder of that file. */
  readonly folder: string;
  /** Whether questions without an answer are kept. */
  readonly keepsMisses: boolean;
  readonly retention: Retention;
}

export interface SlackEnvironment {
  readonly token: string;
  readonly delivery:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** Ends with a slash. */
  readonly apiUrl: string;
}

export interface DiscordEnvironment {
  readonly token: string;
  readonly apiUrl: string;
  /** Commands are registered in this server alone, which shows them at once. */
  readonly guild: string | null;
}

const beginning = (prefix: string, what: string) =>
  z.string().startsWith(prefix, { error: `is ${what} and begins with "${prefix}"` });
const url = (what: string) => z.url({ protocol: /^https?$/, error: `is ${what}: an https address` });

const days = (what: string, otherwise: number) =>
  z.coerce
    .number({ error: `is how many days ${what} are kept` })
    .int()
    .min(1)
    .max(3_650)
    .default(otherwise);

const schema = z
  .object({
    DATA_DIR: z.string().default('data'),
    DATABASE_URL: z
      .url({ protocol: /^postgres(?:ql)?$/, error: 'is the address of a Postgres database: postgres://…' })
      .optional(),
    MODERATORS: z
      .string()
      .regex(/^\s*(?:(?:slack|discord)\/\w{1,40}\s*(?:,\s*|$))*$/, {
        error: 'is who moderates besides admins, with commas between: slack/U0123, discord/4567',
      })
      .default(''),
    KEEP_MISSES: z
      .enum(['on', 'off'], { error: 'is whether questions without an answer are kept: on or off' })
      .default('on'),
    KEEP_MISSES_DAYS: days('questions without an answer', defaultRetention.misses),
    KEEP_FEEDBACK_DAYS: days('votes', defaultRetention.feedback),
    KEEP_DECLINED_NOTES_DAYS: days('declined notes', defaultRetention.declinedNotes),
    DEFAULT_LANGUAGE: z
      .enum(languages, { error: 'is the language for people whose language nobody knows: ko or en' })
      .default('ko'),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
        error: 'is how much is logged: trace, debug, info, warn, error or silent',
      })
      .default('info'),
    SLACK_BOT_TOKEN: beginning('xoxb-', "the bot's token (Slack app → OAuth & Permissions)").optional(),
    SLACK_APP_TOKEN: beginning('xapp-', 'the app-level token for Socket Mode (Basic Information)').optional(),
    SLACK_SIGNING_SECRET: z.string().optional(),
    SLACK_PORT: z.coerce
      .number({ error: 'is the port for Slack’s requests' })
      .int()
      .min(0)
      .max(65_535)
      .default(3_000),
    SLACK_API_URL: url("the address of Slack's API").default('https://slack.com/api/'),
    DISCORD_TOKEN: z
      .string()
      .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, {
        error: "is the bot's token (Developer Portal → Bot): three parts joined by dots",
      })
      .optional(),
    DISCORD_API_URL: url("the address of Discord's API").default('https://discord.com/api'),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{15,21}$/, { error: 'is the id of a server: a number of 17 digits or more' })
      .optional(),
  })
  .superRefine((given, context) => {
    if (given.SLACK_BOT_TOKEN && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET)
      context.addIssue({
        code: 'custom',
        path: ['SLACK_BOT_TOKEN'],
        message:
          'needs SLACK_APP_TOKEN beside it (Socket Mode, no address needed) or SLACK_SIGNING_SECRET (requests to SLACK_PORT)',
      });
    if (!given.SLACK_BOT_TOKEN && (given.SLACK_APP_TOKEN || given.SLACK_SIGNING_SECRET))
      context.addIssue({
        code: 'custom',
        path: ['SLACK_BOT_TOKEN'],
        message: 'is missing: the bot’s token (Slack app → OAuth & Permissions)',
      });
  });

type Given = z.infer<typeof schema>;

const memoryOf = (given: Given): MemoryEnvironment => ({
  databaseUrl: given.DATABASE_URL ?? null,
  folder: given.DATA_DIR,
  keepsMisses: given.KEEP_MISSES === 'on',
  retention: {
    misses: given.KEEP_MISSES_DAYS,
    feedback: given.KEEP_FEEDBACK_DAYS,
    declinedNotes: given.KEEP_DECLINED_NOTES_DAYS,
  },
});

const moderatorsOf = (given: Given): ReadonlySet<string> =>
  new Set(
    given.MODERATORS.split(',')
      .map(each => each.trim())
      .filter(each => each !== ''),
  );

function slackOf(given: Given): SlackEnvironment | null {
  const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = given;
  const apiUrl = given.SLACK_API_URL.replace(/\/?$/, '/');
  if (!token) return null;
  if (appToken) return { token, apiUrl, delivery: { kind: 'socket', appToken } };
  if (!signingSecret) return null;
  return { token, apiUrl, delivery: { kind: 'http', signingSecret, port: given.SLACK_PORT } };
}

const discordOf = (given: Given): DiscordEnvironment | null =>
  given.DISCORD_TOKEN
    ? {
        token: given.DISCORD_TOKEN,
        apiUrl: given.DISCORD_API_URL.replace(/\/$/, ''),
        guild: given.DISCORD_GUILD_ID ?? null,
      }
    : null;

/** The variables are wrong; says which, and what each is for. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** What the variables say. Throws an EnvironmentError that names every wrong one. */
export function environmentOf(variables: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (read.success)
    return {
      defaultLanguage: read.data.DEFAULT_LANGUAGE,
      logLevel: read.data.LOG_LEVEL,
      memory: memoryOf(read.data),
      moderators: moderatorsOf(read.data),
      slack: slackOf(read.data),
      discord: discordOf(read.data),
    };
  const lines = read.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`);
  throw new EnvironmentError(`The environment is wrong:\n${lines.join('\n')}`);
}

/** Reads `process.env`; `.env` adds what is not set there. Throws as `environmentOf` does. */
export function readEnvironment(): Environment {
  dotenv.config({ quiet: true });
  return environmentOf(process.env);
}

/** Everything in the environment that nobody may read in a log. */
export const secretsOf = ({ slack, discord, memory }: Environment): readonly string[] =>
  [
    slack?.token,
    slack?.delivery.kind === 'socket' ? slack.delivery.appToken : slack?.delivery.signingSecret,
    discord?.token,
    memory.databaseUrl ?? undefined,
    memory.databaseUrl === null ? undefined : new URL(memory.databaseUrl).password || undefined,
  ].filter(secret => secret !== undefined);
