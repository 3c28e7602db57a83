/** What Slack refuses, from its reference; each figure under the page that states it. Lengths in characters. */
export const limits = {
  // https://docs.slack.dev/reference/block-kit/blocks
  blocks: 50,
  blockId: 255,
  // https://docs.slack.dev/messaging/formatting-message-text: longer text is cut by Slack itself.
  text: 40_000,
  // https://docs.slack.dev/reference/block-kit/blocks/rich-text-block names no limit; this is the one of a section.
  preformatted: 3_000,
  // https://docs.slack.dev/reference/block-kit/blocks/header-block
  header: 150,
  // https://docs.slack.dev/reference/block-kit/blocks/section-block
  section: 3_000,
  // https://docs.slack.dev/reference/block-kit/blocks/context-block
  contextElements: 10,
  contextText: 3_000,
  // https://docs.slack.dev/reference/block-kit/blocks/context-actions-block
  contextActions: 5,
  // https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
  feedbackValue: 2_000,
  // https://docs.slack.dev/reference/block-kit/blocks/table-block
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  // https://docs.slack.dev/reference/block-kit/blocks/actions-block
  actionElements: 25,
  // https://docs.slack.dev/reference/block-kit/block-elements/button-element
  buttonText: 75,
  actionId: 255,
  accessibilityLabel: 75,
  // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
  options: 100,
  placeholder: 150,
  // https://docs.slack.dev/reference/block-kit/composition-objects/option-object
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  // https://docs.slack.dev/reference/views
  viewTitle: 24,
  viewSubmit: 24,
  privateMetadata: 3_000,
  // https://docs.slack.dev/reference/block-kit/blocks/input-block
  inputLabel: 2_000,
} as const;
