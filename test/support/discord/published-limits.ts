/**
 * Discord's numbers as its documentation has them (discord/discord-api-docs, `developers/`), kept apart from those of
 * the bot, so that each is checked against the other. Characters are code points.
 */
export const PUBLISHED = {
  /** resources/message.mdx#create-message */
  content: 2000,
  nonce: 25,
  embeds: 10,
  /** resources/message.mdx#embed-object-embed-limits; `embedsTotal` over all embeds of a message */
  embedsTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** components/reference.mdx */
  components: 40,
  legacyRows: 5,
  rowButtons: 5,
  sectionTexts: 3,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  placeholder: 150,
  componentId: 2 ** 31 - 1,
  /** All text displays of a message: discord/discord-api-docs#8562 */
  componentText: 4000,
  /** UTF-8 bytes of all text displays, with 12 for each; a bare 500 beyond: discord/discord-api-docs#8554 */
  componentBytes: 10_170,
  displayBytes: 12,
  /** interactions/application-commands.mdx */
  commands: 100,
  commandOptions: 25,
  choices: 25,
  choice: 100,
  description: 100,
  commandCharacters: 8000,
  optionLength: 6000,
  commandCreates: 200,
  /** interactions/receiving-and-responding.mdx, in milliseconds */
  acknowledgement: 3000,
  tokenTime: 15 * 60_000,
  /** topics/rate-limits.mdx */
  requestsPerSecond: 50,
  /** events/gateway.mdx */
  gatewayPayload: 4096,
  gatewaySends: 120,
  identifySpacing: 5000,
  identifiesPerDay: 1000,
} as const;
