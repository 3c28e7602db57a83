import type { Adapter, AdapterOptions, Finding } from './adapter.ts';
import type { Environment } from './environment.ts';

/** A chat platform before its SDK is loaded, which happens only when it is used. */
export interface Platform {
  readonly title: string;
  /** What must be set for it. */
  readonly variables: string;
  readonly isSet: (environment: Environment) => boolean;
  readonly create: (environment: Environment, options: AdapterOptions) => Promise<Adapter>;
  readonly examine: (environment: Environment) => Promise<readonly Finding[]>;
}

function given<Given>(settings: Given | null): Given {
  if (settings === null) throw new Error('a platform that is not set up was used');
  return settings;
}

export const platforms: Readonly<Record<'slack' | 'discord', Platform>> = {
  slack: {
    title: 'Slack',
    variables: 'SLACK_BOT_TOKEN, SLACK_APP_TOKEN',
    isSet: ({ slack }) => slack !== null,
    create: async ({ slack }, options) => {
      const { createSlackAdapter } = await import('./slack/adapter.ts');
      return createSlackAdapter({ ...options, ...given(slack) });
    },
    examine: async ({ slack }) => {
      const { examineSlack } = await import('./slack/doctor.ts');
      return examineSlack(given(slack));
    },
  },
  discord: {
    title: 'Discord',
    variables: 'DISCORD_TOKEN',
    isSet: ({ discord }) => discord !== null,
    create: async ({ discord }, options) => {
      const { createDiscordAdapter } = await import('./discord/adapter.ts');
      return createDiscordAdapter({ ...options, ...given(discord) });
    },
    examine: async ({ discord }) => {
      const { examineDiscord } = await import('./discord/doctor.ts');
      return examineDiscord(given(discord));
    },
  },
};

const unset = ({ title, variables }: Platform): Finding => ({
  ok: false,
  text: wording => wording.text('doctor.unset', { platform: title, variables }),
});

const isPlatform = (name: string): name is keyof typeof platforms => Object.hasOwn(platforms, name);

/** What a doctor finds about the platforms named; about all where none is. Null for one that does not exist. */
export async function examine(
  names: readonly string[],
  environment: Environment,
): Promise<readonly Finding[] | null> {
  const asked = names.length > 0 ? names : Object.keys(platforms);
  if (!asked.every(isPlatform)) return null;
  const findings = asked.map(async name => {
    const platform = platforms[name];
    return platform.isSet(environment) ? platform.examine(environment) : [unset(platform)];
  });
  return (await Promise.all(findings)).flat();
}
