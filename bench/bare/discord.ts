import { Client, Events, GatewayIntentBits } from 'discord.js';

// As little as a Discord bot can be: every autocomplete gets the same suggestions.
const constant = JSON.parse(process.env.CONSTANT ?? '[{"name":"A constant.","value":"constant"}]');
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});
client.on(Events.InteractionCreate, async interaction => {
  if (interaction.isAutocomplete()) await interaction.respond(constant);
});
client.once(Events.ClientReady, () => console.log('Discord: connected'));
await client.login(process.env.DISCORD_TOKEN ?? '');
