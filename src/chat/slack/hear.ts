import type { App } from "@slack/bolt";
import { z } from "zod";
import type { ChatListener } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { PRESS } from "./buttons.ts";
import { MessageEars } from "./message-ears.ts";
import type { SlackIdentity } from "./question.ts";
import { readCommand, readPressed } from "./read-interaction.ts";
import type { ReaderBook } from "./readers.ts";
import { Remembered } from "./remembered.ts";
import { COMMAND, type SlackEvent } from "./what-we-use.ts";

export interface Hearing {
  readonly self: SlackIdentity;
  readonly listener: ChatListener;
  readonly book: ReaderBook;
  /** Milliseconds that only go on. */
  readonly now: () => number;
}

/** Milliseconds in which a question's two events come. */
const TWICE = 60_000;

/** Shown at once to who gives a command, as its acknowledgement. */
const AT_WORK = { en: "Looking into it…", zh: "正在查询……" } as const;

type Handlers = Readonly<Record<SlackEvent, (event: unknown) => Promise<void>>>;

/** Brings what Bolt hears to the listener. What a handler does is done before Slack is told that it arrived. */
export function hear(app: App, { self, listener, book, now }: Hearing): MessageEars {
  const taken = new Remembered<void>(TWICE, now);
  const ask = (request: ChatRequest) => taken.get(request.key, () => listener.asked(request));
  const ears = new MessageEars(self, listener, ask);
  const handlers: Handlers = {
    message: (event) => ears.hear(event),
    app_mention: (event) => ears.hear(event),
    ...readerHandlers(book),
  };
  for (const [name, handle] of Object.entries(handlers)) app.event(name, ({ event }) => handle(event));

  app.command(COMMAND, async ({ body, ack }) => {
    const request = readCommand(body, self.team);
    await ask(request);
    await ack({ response_type: "ephemeral", text: AT_WORK[request.language ?? "en"] });
  });

  app.action(PRESS, async ({ body, ack }) => {
    await ask(await readPressed(body, self.team, listener));
    await ack();
  });
  return ears;
}

const channelShape = z.looseObject({ channel: z.string() });
const personShape = z.looseObject({ user: z.looseObject({ id: z.string() }) });

/** What tells that others may read along now. */
function readerHandlers(
  book: ReaderBook,
): Pick<Handlers, "member_joined_channel" | "channel_shared" | "user_change"> {
  const channelChanged = async (event: unknown): Promise<void> => {
    const parsed = channelShape.safeParse(event);
    if (parsed.success) book.channelChanged(parsed.data.channel);
  };
  return {
    member_joined_channel: channelChanged,
    channel_shared: channelChanged,
    user_change: async (event) => {
      const parsed = personShape.safeParse(event);
      if (parsed.success) book.personChanged(parsed.data.user.id);
    },
  };
}
