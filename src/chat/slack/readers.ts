import { z } from "zod";
import type { Place, Readers } from "../../standards/place.ts";
import { ChatError } from "../platform/chat-error.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { channelOf, isDirect } from "./address.ts";
import type { SlackIdentity } from "./question.ts";
import { Remembered } from "./remembered.ts";
import type { SlackApi } from "./web-api.ts";

/**
 * Milliseconds for which a channel's members are taken to be the same: long enough that a hundred questions cost one
 * look, and Slack tells us of whoever joins meanwhile.
 */
const CHANNEL_MEMORY = 60_000;
/** The same for what a person is, of which Slack tells us too: longer, for a channel may have more members than Slack tells about in a minute. */
const PERSON_MEMORY = 600_000;
/** Members asked about at once. */
const AT_ONCE = 10;
/** Names on one page of a list: docs.slack.dev/apis/web-api/pagination */
const PAGE = 200;

/** What a place that Slack does not tell about gets: nothing beyond what is public. */
const ANYBODY: Readers = { shared: true, guest: true };

const channelShape = z.object({
  channel: z.looseObject({
    is_shared: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
    is_pending_ext_shared: z.boolean().optional(),
    is_org_shared: z.boolean().optional(),
  }),
});

const membersShape = z.object({
  members: z.array(z.string()),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional(),
});

const userShape = z.object({
  user: z.looseObject({
    team_id: z.string().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    enterprise_user: z.looseObject({ enterprise_id: z.string().optional() }).optional(),
  }),
});

/** Who reads along in channels, as Slack says now or said a moment ago. */
export class ReaderBook {
  readonly #api: SlackApi;
  readonly #identity: () => Promise<SlackIdentity>;
  readonly #sharing: Remembered<boolean>;
  readonly #members: Remembered<readonly string[]>;
  readonly #people: Remembered<Readers>;

  constructor(api: SlackApi, identity: () => Promise<SlackIdentity>, now: () => number) {
    this.#api = api;
    this.#identity = identity;
    this.#sharing = new Remembered(CHANNEL_MEMORY, now);
    this.#members = new Remembered(CHANNEL_MEMORY, now);
    this.#people = new Remembered(PERSON_MEMORY, now);
  }

  /**
   * Who reads an answer, or (null) what is said to everybody. Where Slack refuses to tell, it might be anybody; where it
   * can't tell just now, that is a fault, because an answer withheld in error would read as if there were none.
   */
  async readersOf(place: Place, request: ChatRequest | null): Promise<Readers> {
    // Nothing was granted that could be withheld.
    if (place.audiences.length === 0) return { shared: false, guest: false };
    const channel = channelOf(place.id);
    const isForOne = request !== null && (request.seenBy === "asker" || isDirect(channel));
    try {
      const shared = isDirect(channel) ? false : await this.#isShared(channel);
      if (shared) return { shared, guest: false };
      return await this.#peopleAmong(isForOne ? [request.person] : await this.#membersOf(channel));
    } catch (error) {
      if (error instanceof ChatError && error.code === "REFUSED") return ANYBODY;
      throw error;
    }
  }

  channelChanged(channel: string): void {
    this.#sharing.forget(channel);
    this.#members.forget(channel);
  }

  personChanged(person: string): void {
    this.#people.forget(person);
  }

  #isShared(channel: string): Promise<boolean> {
    return this.#sharing.get(channel, async () => {
      const { channel: info } = await this.#api.call("conversations.info", { channel }, channelShape);
      // Workspaces of one organisation may share a channel among themselves.
      const isElsewhere = info.is_shared === true && info.is_org_shared !== true;
      return info.is_ext_shared === true || info.is_pending_ext_shared === true || isElsewhere;
    });
  }

  #membersOf(channel: string): Promise<readonly string[]> {
    return this.#members.get(channel, async () => {
      const members: string[] = [];
      let cursor = "";
      do {
        const given = { channel, limit: PAGE, ...(cursor !== "" && { cursor }) };
        const page = await this.#api.call("conversations.members", given, membersShape);
        members.push(...page.members);
        cursor = page.response_metadata?.next_cursor ?? "";
      } while (cursor !== "");
      return members;
    });
  }

  /** What is known of some need not be asked again when Slack wants to be left alone halfway. */
  async #peopleAmong(ids: readonly string[]): Promise<Readers> {
    const { user: own } = await this.#identity();
    const others = ids.filter((id) => id !== own);
    for (let i = 0; i < others.length; i += AT_ONCE) {
      const some = await Promise.all(others.slice(i, i + AT_ONCE).map((id) => this.#person(id)));
      const found = { shared: some.some((one) => one.shared), guest: some.some((one) => one.guest) };
      if (found.shared || found.guest) return found;
    }
    return { shared: false, guest: false };
  }

  #person(id: string): Promise<Readers> {
    return this.#people.get(id, async () => {
      const { team, enterprise } = await this.#identity();
      const { user } = await this.#api.call("users.info", { user: id }, userShape);
      const isColleague =
        user.team_id === undefined ||
        user.team_id === team ||
        (enterprise !== null && user.enterprise_user?.enterprise_id === enterprise);
      return {
        shared: user.is_stranger === true || !isColleague,
        guest: user.is_restricted === true || user.is_ultra_restricted === true,
      };
    });
  }
}
