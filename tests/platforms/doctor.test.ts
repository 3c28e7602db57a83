import { Writable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { environmentOf } from '../../adapters/environment.ts';
import { examine } from '../../adapters/platforms.ts';
import { tellFindings } from '../../adapters/terminal/doctor.ts';
import * as discord from '../discord/team.ts';
import { token as discordToken, startDiscord } from '../peers/discord/peer.ts';
import { startSlack, tokens } from '../peers/slack/peer.ts';
import { createWorkspace } from '../peers/slack/workspace.ts';
import { content } from '../team.ts';
import { aws } from '../terminal/process.ts';

async function slackPeer() {
  const slack = await startSlack(createWorkspace([], []));
  onTestFinished(() => slack.stop());
  const environment = {
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_APP_TOKEN: tokens.app,
    SLACK_API_URL: slack.apiUrl,
  };
  return { slack, environment };
}

async function discordPeer() {
  const server = discord.newServer();
  const peer = await startDiscord(server);
  onTestFinished(() => peer.stop());
  return { peer, environment: { DISCORD_TOKEN: discordToken, DISCORD_API_URL: peer.apiUrl } };
}

type Variables = Readonly<Record<string, string>>;

const doctor = (platform: string, environment: Variables) =>
  aws(['doctor', platform, '--lang', 'en'], { environment });

/** The same without a process of its own, which takes longer than all that is looked at. */
async function examined(platform: string, variables: Variables) {
  const findings = await examine([platform], environmentOf(variables));
  const lines: string[] = [];
  const output = new Writable({
    write: (line, _encoding, done) => {
      lines.push(String(line));
      done();
    },
  });
  return { status: tellFindings(findings ?? [], content.wording.en, output), output: lines.join('') };
}

describe('doctor slack', () => {
  test('finds nothing wrong where everything is right', async () => {
    const { slack, environment } = await slackPeer();
    slack.faults.scopes = [...slack.faults.scopes, 'groups:history', 'mpim:history'];
    const { status, output } = await doctor('slack', environment);
    expect(output).toBe(
      '✓ SLACK_BOT_TOKEN: @aws in the workspace Team\n✓ Every scope it needs is there.\n✓ SLACK_APP_TOKEN: Socket Mode can connect.\n',
    );
    expect(status).toBe(0);
  });

  test.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-wrong' },
      /✗ SLACK_BOT_TOKEN: Slack refused it \(invalid_auth\)\. .*OAuth & Permissions/,
    ],
    [
      { SLACK_APP_TOKEN: 'xapp-wrong' },
      /✗ SLACK_APP_TOKEN: can't connect \(invalid_auth\)\. .*App-Level Tokens/,
    ],
    [{ SLACK_API_URL: 'http://127.0.0.1:9/' }, /✗ Slack can't be reached .*SLACK_API_URL/],
  ])('%j: says where to click', async (wrong, said) => {
    const { environment } = await slackPeer();
    const { status, output } = await examined('slack', { ...environment, ...wrong });
    expect(output).toMatch(said);
    expect(status).toBe(1);
  });

  test('names every scope that is missing, and those that may be', async () => {
    const { slack, environment } = await slackPeer();
    slack.faults.scopes = ['commands', 'app_mentions:read', 'im:history', 'files:write'];
    const { output } = await examined('slack', environment);
    expect(output.match(/✗ Scope (\S+) is missing/g)).toEqual([
      '✗ Scope chat:write is missing',
      '✗ Scope users:read is missing',
    ]);
    expect(output).toContain("✓ Scope channels:history isn't there and isn't needed");
  });
});

describe('doctor discord', () => {
  test('finds nothing wrong after the first start', async () => {
    const { peer, environment } = await discordPeer();
    const adapter = discord.adapterFor(peer);
    await adapter.start();
    await adapter.stop();
    const { status, output } = await examined('discord', environment);
    expect(output.split('\n')).toEqual([
      '✓ DISCORD_TOKEN: the application aws',
      "✓ The Message Content intent is off and isn't needed: it is for offering answers to messages that don't mention the bot.",
      expect.stringMatching(
        /^✓ Servers it is in: 1\. To add it to another: https:\/\/discord\.com\/oauth2\/authorize\?/,
      ),
      '✓ The command /aws is registered.',
      '',
    ]);
    expect(status).toBe(0);
  });

  test('says what the bot still needs before it', async () => {
    const { peer, environment } = await discordPeer();
    peer.rest.flags.servers = 0;
    const { status, output } = await examined('discord', environment);
    expect(output).toMatch(
      /✗ It is in no server yet\. Add it here: https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/,
    );
    expect(output).toMatch(/✗ The command \/aws isn't registered yet/);
    expect(status).toBe(1);
  });

  test.each([
    [{ DISCORD_TOKEN: 'OTAw.wrong.token' }, /✗ DISCORD_TOKEN: Discord refused it .*Reset Token/],
    [{ DISCORD_API_URL: 'http://127.0.0.1:9' }, /✗ Discord can't be reached .*DISCORD_API_URL/],
  ])('%j: says where to click', async (wrong, said) => {
    const { environment } = await discordPeer();
    const { status, output } = await examined('discord', { ...environment, ...wrong });
    expect(output).toMatch(said);
    expect(status).toBe(1);
  });
});

test('a platform that is not set up is told what to set, one that does not exist is wrong use', async () => {
  expect(await examined('slack', {})).toMatchObject({
    status: 1,
    output: expect.stringContaining('SLACK_BOT_TOKEN'),
  });
  expect(await doctor('teams', {})).toMatchObject({ status: 2 });
});
