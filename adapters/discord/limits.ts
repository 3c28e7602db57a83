/** What Discord refuses, from its reference; each figure under the page that states it. Lengths in characters. */
export const limits = {
  // https://docs.discord.com/developers/components/reference#what-is-a-component
  components: 40,
  text: 4_000,
  customId: 100,
  // https://docs.discord.com/developers/components/reference#action-row
  buttonsInARow: 5,
  // https://docs.discord.com/developers/components/reference#button
  buttonLabel: 80,
  // https://docs.discord.com/developers/components/reference#string-select
  options: 25,
  optionText: 100,
  placeholder: 150,
  // https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete
  choices: 25,
  choiceName: 100,
  // https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
  modalTitle: 45,
  modalComponents: 5,
  // https://docs.discord.com/developers/components/reference#label
  label: 45,
  textInput: 4_000,
  // https://docs.discord.com/developers/interactions/application-commands#application-command-object
  commandName: 32,
  commandDescription: 100,
  // https://docs.discord.com/developers/resources/message#create-message
  nonce: 25,
  // https://docs.discord.com/developers/resources/channel#start-thread-from-message
  threadName: 100,
} as const;
