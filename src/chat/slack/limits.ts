/**
 * Every number of Slack's that we keep to, with where it stands. Characters are counted as UTF-16 units, which is
 * never fewer than Slack counts.
 */
export const SLACK_LIMITS = {
  /** Blocks of one message: docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /** docs.slack.dev/reference/block-kit/blocks/section-block; we use it for rich text too, where none is published */
  sectionText: 3000,
  /** Elements of a context block: docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** docs.slack.dev/reference/block-kit/blocks: `block_id`, and `action_id` of any element */
  identifier: 255,
  /** docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** the same */
  buttonValue: 2000,
  /** the same */
  buttonUrl: 3000,
  /**
   * All blocks of a message together, else `msg_blocks_too_long`. Not published: 13,297 characters of text alone
   * passed, a divider took 125 of them and a header 134 (slackapi/bolt-js#2509); rich text of 11,341 characters in
   * 45 blocks, 17,694 as JSON, failed (slackapi/bolt-js#2867).
   */
  blocksTotal: 13_297,
  /** What a block takes of `blocksTotal` beside its text, as measured there. */
  blockOverhead: 125,
  /** `text` of chat.postMessage, cut off beyond: docs.slack.dev/changelog/2018-truncating-really-long-messages */
  messageText: 40_000,
  /** `text` of chat.update, in UTF-8 bytes, else `msg_too_long`: docs.slack.dev/reference/methods/chat.update */
  updatedTextBytes: 4000,
  /** Milliseconds to acknowledge anything: docs.slack.dev/interactivity/handling-user-interaction */
  acknowledgement: 3000,
  /** Messages to one response_url, within 30 minutes: the same */
  responses: 5,
  /** Milliseconds in which a response_url can be used: the same */
  responseTime: 1_800_000,
  /** Milliseconds between two messages to one channel: docs.slack.dev/apis/web-api/rate-limits */
  betweenPosts: 1000,
  /** Calls a minute of a method of tier 3, such as chat.update and reactions.add: the same */
  tierThree: 50,
  /** Calls a minute of a method of tier 4, such as users.info: the same */
  tierFour: 100,
} as const;

/** What we allow ourselves of it. */
export const SLACK_ROOM = {
  /** All blocks of a message, weighed by `weightOf`: below every total that was seen to fail. */
  post: 12_000,
  /** One block, so that messages fill up without large gaps. */
  block: 6000,
  /** Share of a message that sources and questions may take under a text that is cut off: with a block, less than all. */
  tail: 0.45,
  /** UTF-16 units of one piece of text. */
  text: SLACK_LIMITS.sectionText - 100,
  /** An address with its signs escaped; a longer one is not linked, because a few would fill a message. */
  address: 1000,
  /** A paragraph that is a note, to be small and grey; a longer one is a text. */
  note: 1000,
  /** UTF-16 units of the exact words under a message; they are cut off with an ellipsis. */
  quote: 1500,
  /** UTF-16 units of the places and exact words of one document that stand under its name. */
  sources: 2000,
  /** A list is shown this far; more is behind its button. */
  list: { items: 20, characters: 6000 },
  /** Messages for one answer; a reader does not want more at once. */
  posts: 4,
} as const;
