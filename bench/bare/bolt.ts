import { App } from '@slack/bolt';

// As little as a Slack app can be: every command is acknowledged with the same text.
const {
  SLACK_BOT_TOKEN: token = '',
  SLACK_SIGNING_SECRET: signingSecret = '',
  SLACK_API_URL: slackApiUrl = '',
  SLACK_PORT,
} = process.env;
const app = new App({ token, signingSecret, clientOptions: { slackApiUrl } });
app.command('/aws', async ({ ack }) => ack('A constant.'));
await app.start(Number(SLACK_PORT));
console.log('Slack: connected');
