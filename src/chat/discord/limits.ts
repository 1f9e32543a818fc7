/**
 * Every number of Discord's that we keep to, with where it stands: paths are in discord/discord-api-docs under
 * `developers/`. Characters are counted as UTF-16 units, which is never fewer than Discord counts.
 */
export const DISCORD_LIMITS = {
  /** Components of one message, nested ones too: components/reference.mdx */
  components: 40,
  /** All text displays of a message together; not published yet: discord/discord-api-docs#8562 */
  text: 4000,
  /**
   * What a message's text displays weigh in UTF-8 bytes, 12 for each display included; beyond, the answer is a bare
   * HTTP 500. Not published; measured in discord/discord-api-docs#8554. Chinese text meets it before `text`.
   */
  textBytes: 10_170,
  /** What a text display takes of `textBytes` beside its words: the same */
  displayBytes: 12,
  /** Buttons of an action row: components/reference.mdx#action-row */
  rowButtons: 5,
  /** components/reference.mdx#button */
  buttonLabel: 80,
  /** components/reference.mdx#anatomy-of-a-component-custom-id */
  customId: 100,
  /** The largest `id` of a component, 32 bits: components/reference.mdx#anatomy-of-a-component */
  componentId: 2_147_483_647,
  /** resources/message.mdx#create-message */
  nonce: 25,
  /** interactions/application-commands.mdx#application-command-object-application-command-naming */
  commandName: 32,
  /** The same, of commands and options alike */
  commandDescription: 100,
  /** Options of a command or of a subcommand: the same */
  commandOptions: 25,
  /** Names, descriptions and values of a command, the longest localisation of each: …#slash-commands */
  commandCharacters: 8000,
  /** Choices of an autocomplete answer: interactions/receiving-and-responding.mdx#autocomplete */
  choices: 25,
  /** A choice's name, and its value where that is a string: interactions/application-commands.mdx */
  choice: 100,
  /** The longest `max_length` of a string option: the same */
  optionLength: 6000,
  /** Milliseconds to the first response to an interaction: interactions/receiving-and-responding.mdx */
  acknowledgement: 3000,
  /** Milliseconds in which an interaction's token can be used: the same */
  tokenTime: 900_000,
} as const;

/** What we allow ourselves of it. */
export const DISCORD_ROOM = {
  /** Bytes of one message, its buttons' words and 12 for every component included: nobody has measured those. */
  postBytes: 9500,
  /** UTF-16 units of one piece of text, which is not cut again. */
  piece: 500,
  /** UTF-16 units of the text that stands beside a button. */
  section: 1200,
  /** A list is shown this far; more is behind its button. */
  list: { items: 15, characters: 6000 },
  /**
   * Documents under an answer, UTF-16 units of one place and quotation, and of all places and quotations of a document
   * that stand under its name.
   */
  sources: { items: 25, place: 160, quote: 240, document: 500 },
  /** UTF-16 units of the title over sources or questions. */
  title: 120,
  /** UTF-16 units of a question that is written out because its button cuts it. */
  question: 200,
  /** A heading longer than this reads better as a strong paragraph. */
  heading: 200,
  /** UTF-16 units of an address that is linked. */
  link: 500,
  /** Messages for one answer; a reader does not want more at once. */
  posts: 4,
  /** What sources and questions may take of them where there is not enough for all; the rest is for the answer. */
  tail: 0.45,
  /** The same where there is nothing else to show. */
  tailAlone: 0.9,
} as const;
