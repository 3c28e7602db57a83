import type { webApi } from '@slack/bolt';

/** The app as Slack is told of it, by the SDK's own type; `manifest.json` is the same for pasting and for the link. */
export const manifest = {
  _metadata: {
    major_version: 2,
    minor_version: 1,
  },
  display_information: {
    name: 'aws',
    description: 'Explains AWS to your team, in Korean and English. AWS를 한국어와 영어로 설명해요.',
    background_color: '#232f3e',
  },
  features: {
    app_home: {
      home_tab_enabled: false,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    },
    bot_user: {
      display_name: 'aws',
      always_online: true,
    },
    slash_commands: [
      {
        command: '/aws',
        description: 'Explain and compare AWS terms · AWS 용어를 설명하고 비교해요',
        usage_hint: 'explain fargate | compare ecs eks | recommend | list | help',
        should_escape: false,
      },
    ],
  },
  oauth_config: {
    scopes: {
      bot: ['app_mentions:read', 'chat:write', 'commands', 'files:write', 'im:history', 'users:read'],
      bot_optional: ['channels:history', 'groups:history', 'mpim:history'],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: ['app_mention', 'message.channels', 'message.groups', 'message.im', 'message.mpim'],
    },
    interactivity: {
      is_enabled: true,
    },
    org_deploy_enabled: false,
    socket_mode_enabled: true,
    token_rotation_enabled: false,
  },
} satisfies webApi.AppsManifestCreateArguments['manifest'];
