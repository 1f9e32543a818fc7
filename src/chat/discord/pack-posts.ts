import { bytes, type Element } from "./elements.ts";
import { joinMarkdown } from "./inline-markdown.ts";
import { DISCORD_LIMITS, DISCORD_ROOM } from "./limits.ts";
import { buttonRow, post, section, separator, textDisplay } from "./post.ts";
import type { DiscordButton, DiscordComponent, DiscordPost } from "./post.ts";

/** What a message holds so far. */
interface Packed {
  readonly components: readonly DiscordComponent[];
  /** Every component, nested ones too. */
  readonly count: number;
  readonly characters: number;
  readonly bytes: number;
  readonly actions: ReadonlySet<string>;
}

const EMPTY: Packed = { components: [], count: 0, characters: 0, bytes: 0, actions: new Set() };

/**
 * Elements as messages, each as full as Discord allows, none but the last ending in a title or a rule. What does not go
 * into `most` messages comes back as one more, however much it is.
 */
export function packPosts(elements: readonly Element[], most: number): readonly DiscordPost[] {
  const posts: DiscordPost[] = [];
  let current: readonly Element[] = [];
  let packed = EMPTY;
  for (const element of elements) {
    const longer = add(packed, element);
    if (fits(longer)) {
      [current, packed] = [[...current, element], longer];
      continue;
    }
    const kept = keptOf(current, element);
    posts.push(post(packAll(current.slice(0, kept)).components));
    if (posts.length > most) return posts;
    current = [...current.slice(kept), element];
    packed = packAll(current);
  }
  return packed.components.length === 0 ? posts : [...posts, post(packed.components)];
}

/** True where the elements would take no more than such a share of so many messages. */
export function takesShare(elements: readonly Element[], share: number, posts: number): boolean {
  const { count, characters, bytes } = packAll(elements);
  const room = share * posts;
  return (
    count <= DISCORD_LIMITS.components * room &&
    characters <= DISCORD_LIMITS.text * room &&
    bytes + count * DISCORD_LIMITS.displayBytes <= DISCORD_ROOM.postBytes * room
  );
}

/** True for what says what comes next, so that it must not be the last. */
export function announces(element: Element): boolean {
  return element.kind === "separator" || (element.kind === "text" && element.leads);
}

/** How many elements stay in a message: a title moves on to what it announces, unless titles alone would fill it. */
function keptOf(current: readonly Element[], next: Element): number {
  const kept = current.findLastIndex((element) => !announces(element)) + 1;
  return fits(packAll([...current.slice(kept), next])) ? kept : current.length;
}

function packAll(elements: readonly Element[]): Packed {
  return elements.reduce(add, EMPTY);
}

function fits({ count, characters, bytes }: Packed): boolean {
  return (
    count <= DISCORD_LIMITS.components &&
    characters <= DISCORD_LIMITS.text &&
    bytes + count * DISCORD_LIMITS.displayBytes <= DISCORD_ROOM.postBytes
  );
}

function add(packed: Packed, element: Element): Packed {
  switch (element.kind) {
    case "text":
      return addText(packed, element.markdown, element.joint);
    case "section": {
      const [button] = fresh(packed, [element.button]);
      if (!button) return addText(packed, element.markdown, "\n");
      const words = element.markdown;
      return addComponent(packed, section(words, button), 3, words, [button]);
    }
    case "separator":
      return packed.components.length === 0 ? packed : addComponent(packed, separator(), 1, "", []);
    case "buttons": {
      const buttons = fresh(packed, element.buttons);
      if (buttons.length === 0) return packed;
      return addComponent(packed, buttonRow(buttons), 1 + buttons.length, "", buttons);
    }
  }
}

/** Text goes on in the text display before it, if that is the last thing in the message. */
function addText(packed: Packed, markdown: string, joint: string): Packed {
  const last = packed.components.at(-1);
  if (last === undefined || !("content" in last))
    return addComponent(packed, textDisplay(markdown), 1, markdown, []);
  const content = joint === "" ? joinMarkdown(last.content, markdown) : last.content + joint + markdown;
  return {
    ...packed,
    components: [...packed.components.slice(0, -1), textDisplay(content)],
    characters: packed.characters + content.length - last.content.length,
    bytes: packed.bytes + bytes(content) - bytes(last.content),
  };
}

function addComponent(
  packed: Packed,
  component: DiscordComponent,
  count: number,
  words: string,
  buttons: readonly DiscordButton[],
): Packed {
  const pressed = buttons.map(({ label, custom_id }) => bytes(`${label ?? ""}${custom_id}`));
  return {
    components: [...packed.components, component],
    count: packed.count + count,
    characters: packed.characters + words.length,
    bytes: packed.bytes + bytes(words) + pressed.reduce((sum, n) => sum + n, 0),
    actions: new Set([...packed.actions, ...buttons.map(({ custom_id }) => custom_id)]),
  };
}

/** Two buttons of one message must not do the same: Discord refuses the message. */
function fresh({ actions }: Packed, buttons: readonly DiscordButton[]): readonly DiscordButton[] {
  return buttons.filter(
    ({ custom_id }, i) =>
      !actions.has(custom_id) && buttons.findIndex((b) => b.custom_id === custom_id) === i,
  );
}
