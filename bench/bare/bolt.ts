import { App } from '@slack/bolt';

// As little as a Slack app can be: every command is acknowledged with the same answer.
const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, SLACK_PORT, CONSTANT } = process.env;
const constant = JSON.parse(CONSTANT ?? '"A constant."');
const app = new App({
  token: SLACK_BOT_TOKEN ?? '',
  signingSecret: SLACK_SIGNING_SECRET ?? '',
  clientOptions: { slackApiUrl: SLACK_API_URL ?? '' },
});
app.command('/aws', async ({ ack }) => ack(constant));
await app.start(Number(SLACK_PORT));
console.log('Slack: connected');
