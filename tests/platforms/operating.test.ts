import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { EnvironmentError, environmentOf } from '../../adapters/environment.ts';
import * as discord from '../discord/team.ts';
import { actsOn as discordActs } from '../peers/discord/acts.ts';
import { token as discordToken, startDiscord } from '../peers/discord/peer.ts';
import { actsOn as slackActs } from '../peers/slack/acts.ts';
import { startSlack, tokens } from '../peers/slack/peer.ts';
import { createWorkspace } from '../peers/slack/workspace.ts';
import * as slack from '../slack/team.ts';
import { startBot } from './process.ts';

/** Both platforms, with nobody connected yet, and the environment that leads there. */
async function bothPlatforms() {
  const workspace = createWorkspace([slack.jisu], [slack.general]);
  const slackPeer = await startSlack(workspace);
  const server = discord.newServer();
  const discordPeer = await startDiscord(server);
  onTestFinished(async () => {
    await slackPeer.stop();
    await discordPeer.stop();
  });
  return {
    workspace,
    server,
    slackPeer,
    discordPeer,
    onSlack: slackActs(slackPeer, workspace),
    onDiscord: discordActs(discordPeer),
    environment: {
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: slackPeer.apiUrl,
      DISCORD_TOKEN: discordToken,
      DISCORD_API_URL: discordPeer.apiUrl,
      // What another test has answered is nothing to this one.
      DATA_DIR: mkdtempSync(join(tmpdir(), 'memory-')),
    },
  };
}

describe('one process', () => {
  test('serves both platforms, finishes what has begun when it is stopped, and the next one answers its buttons', async () => {
    const { environment, onSlack, onDiscord, workspace, server, slackPeer } = await bothPlatforms();
    const { jisu, general } = slack;
    const before = startBot(environment);
    await before.says('Slack: connected');
    await before.says('Discord: connected');
    await onSlack.command(jisu, general, 'explain fargate');
    await onDiscord.command(discord.jisu, discord.general, 'explain', { term: 'fargate' });
    expect(workspace.seenBy(jisu, general)[0]).toMatch(/^# Fargate/);
    expect(server.seenBy(discord.jisu, discord.general)[0]).toMatch(/^# Fargate/);
    const card = workspace.last(jisu, general);

    slackPeer.faults.delay = 400;
    void onSlack.say(jisu, general, '@aws fargate가 뭐야?');
    await vi.waitFor(() => expect(slackPeer.calls).toContain('chat.postMessage'), 3_000);
    const { status, milliseconds } = await before.stop();
    expect(status).toBe(0);
    expect(milliseconds).toBeLessThan(5_000);
    expect(workspace.seenBy(jisu, general)).toHaveLength(3);
    slackPeer.faults.delay = 0;

    const after = startBot(environment);
    await after.says('Discord: connected');
    await after.says('Slack: connected');
    await onSlack.press(jisu, card, '비용');
    await onDiscord.press(discord.jisu, server.last(discord.jisu, discord.general), '비용');
    expect(workspace.seenBy(jisu, general)[0]).toMatch(/^# Fargate · 비용/);
    expect(server.seenBy(discord.jisu, discord.general)[0]).toMatch(/^# Fargate · 비용/);
  });

  test('serves one platform although the other cannot start, and says why', async () => {
    const { environment, onSlack, workspace } = await bothPlatforms();
    const bot = startBot({ ...environment, DISCORD_TOKEN: 'OTAw.Canary.wrong-token-of-discord' });
    await bot.says('Slack: connected');
    await bot.says('not started');
    expect(bot.output()).toMatch(/Discord: .*(?:token|Unauthorized)/i);
    await onSlack.command(slack.jisu, slack.general, 'explain fargate');
    expect(workspace.seenBy(slack.jisu, slack.general)[0]).toMatch(/^# Fargate/);
  });

  test('ends with status 1 when no platform can start', async () => {
    const { environment } = await bothPlatforms();
    const bot = startBot({
      ...environment,
      DISCORD_TOKEN: 'OTAw.Canary.wrong',
      SLACK_BOT_TOKEN: 'xoxb-wrong',
    });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/Slack: .*invalid_auth/);
  });

  test('tries again where a platform cannot be reached yet, and ends with status 1 when its last one is lost for good', async () => {
    const { environment, discordPeer, onDiscord, server } = await bothPlatforms();
    discordPeer.faults.push(...Array(4).fill({ status: 503 }));
    const { DISCORD_TOKEN, DISCORD_API_URL } = environment;
    const bot = startBot({ DISCORD_TOKEN, DISCORD_API_URL });
    await bot.says('not started yet, trying again');
    await bot.says('Discord: connected');
    await onDiscord.command(discord.jisu, discord.general, 'explain', { term: 'fargate' });
    expect(server.seenBy(discord.jisu, discord.general)[0]).toMatch(/^# Fargate/);
    discordPeer.gateway.drop(4004);
    expect(await bot.ended).toBe(1);
  });

  test('writes no token into its log, whatever goes wrong and however much it says, and outlives a platform that is lost', async () => {
    const { environment, onSlack, onDiscord, slackPeer, discordPeer, workspace } = await bothPlatforms();
    const bot = startBot({ ...environment, LOG_LEVEL: 'trace' });
    await bot.says('Discord: connected');
    await bot.says('Slack: connected');
    await onSlack.command(slack.jisu, slack.general, 'explain fargate');
    await onSlack.say(slack.jisu, slack.general, '비밀번호는 hunter2예요');
    workspace.joined.clear();
    await onSlack.say(slack.jisu, slack.general, '@aws fargate');
    discordPeer.faults.push({ status: 403, body: { message: 'no', code: 50013 } });
    await onDiscord.command(discord.jisu, discord.general, 'explain', { term: 'fargate' });
    for (const platform of ['Slack', 'Discord']) await bot.says(`${platform}: an answer was not delivered`);
    slackPeer.drop(false);
    discordPeer.gateway.drop();
    await bot.says('Slack: disconnected');
    await bot.says('Discord: connected again');
    discordPeer.gateway.drop(4004);
    await bot.says('a platform is lost');
    await vi.waitFor(async () => {
      await onSlack.command(slack.jisu, slack.general, 'explain nlb');
      expect(workspace.seenBy(slack.jisu, slack.general).join('\n')).toMatch(/^# NLB/m);
    }, 8_000);
    await bot.stop();
    const output = bot.output();
    expect(output.length).toBeGreaterThan(5_000);
    expect(output).not.toMatch(/canary/i);
    // Nor what was only overheard.
    expect(output).not.toContain('hunter2');
  });
});

describe('the environment', () => {
  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_BOT_TOKEN needs SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing/],
    [
      { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' },
      /SLACK_BOT_TOKEN is the bot's token .* begins with "xoxb-"/,
    ],
    [{ DISCORD_TOKEN: 'x y' }, /DISCORD_TOKEN is the bot's token/],
    [{ DISCORD_GUILD_ID: 'team' }, /DISCORD_GUILD_ID is the id of a server/],
    [
      { LOG_LEVEL: 'loud', SLACK_API_URL: 'slack' },
      /LOG_LEVEL is how much is logged[\s\S]*SLACK_API_URL is the address/,
    ],
  ])('%j: says what is wrong, without the value', (environment, said) => {
    let message = '';
    try {
      environmentOf(environment as unknown as Record<string, string>);
    } catch (error) {
      expect(error).toBeInstanceOf(EnvironmentError);
      message = (error as Error).message;
    }
    expect(message).toMatch(said);
    expect(message).not.toMatch(/x[oa][xp][bp]-1/);
  });
});
