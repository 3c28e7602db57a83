import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifestFile from '../../adapters/slack/manifest.json' with { type: 'json' };
import { manifest } from '../../adapters/slack/manifest.ts';
import { methods } from '../peers/slack/api.ts';
import { projectRoot } from '../terminal/process.ts';

const folder = join(projectRoot, 'adapters/slack');
const code = readdirSync(folder)
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** What each event needs: https://docs.slack.dev/reference/events */
const eventScopes: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
};
/** Methods that are several behind one name of the SDK. */
const bundled: Readonly<Record<string, string>> = { filesUploadV2: 'files.getUploadURLExternal' };

const called = [...code.matchAll(/[cC]lient\.((?:[a-z]\w*\.)*[a-z]\w*)\(/gi)]
  .map(([, name = '']) => bundled[name] ?? name)
  .filter(name => Object.hasOwn(methods, name));
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;

describe('the manifest asks for exactly what the code uses', () => {
  test('the code calls methods of Slack at all', () => {
    expect(new Set(called)).toContain('chat.postMessage');
    expect(new Set(called).size).toBeGreaterThan(5);
  });

  test('scopes', () => {
    const used = [
      'commands',
      ...called.flatMap(name => methods[name]?.scope ?? []),
      ...manifest.settings.event_subscriptions.bot_events.map(event => eventScopes[event]),
    ];
    expect([...bot, ...optional].sort()).toEqual([...new Set(used)].sort());
  });

  test('what is only for listening may be left out', () => {
    expect(optional).toEqual(['channels:history', 'groups:history', 'mpim:history']);
  });

  test('events', () => {
    const [, heard = ''] = code.match(/\[('app_mention', 'message')\] as const/) ?? [];
    const subscribed = manifest.settings.event_subscriptions.bot_events.map(
      event => `'${event.split('.')[0]}'`,
    );
    expect([...new Set(subscribed)].join(', ')).toBe(heard);
  });

  test('one command, in ASCII', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/aws']);
  });

  test('lengths that Slack takes', () => {
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
  });
});

test('the file to paste says what the typed one does', () => {
  expect(manifestFile).toEqual(manifest);
});

test('the link of the README creates an app from this manifest', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const [, encoded = ''] =
    readme.match(/https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=([^\s)]+)/) ?? [];
  expect(JSON.parse(decodeURIComponent(encoded))).toEqual(manifestFile);
});
