import { describe, expect, test } from "@jest/globals";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import { openOffice, type SlackOffice } from "../../support/slack/slack-office.ts";

const NOBODY = { shared: false, guest: false };

/** Asks in a place that was granted something, and gives who would read the answer. */
async function askers({ place, platform }: SlackOffice, request: ChatRequest | null, id?: string) {
  return platform.readers(place({ audiences: ["wg3"], ...(id !== undefined && { id }) }), request);
}

async function asked(office: SlackOffice, act: () => void): Promise<ChatRequest> {
  const count = office.listener.heard.length;
  act();
  return office.heard(count + 1);
}

describe("who reads along in Slack", () => {
  test("given a channel of colleagues, then nobody from elsewhere and no guest", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const request = await asked(
      office,
      () => void slack.people.say(ann, drafts, "@rapporteur what changed?"),
    );

    expect(await askers(office, request)).toEqual(NOBODY);
    expect(await askers(office, null)).toEqual(NOBODY);
  });

  test("given a place that was granted nothing, then Slack is not asked", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, platform } = office;
    const request = await asked(
      office,
      () => void slack.people.say(ann, drafts, "@rapporteur what changed?"),
    );
    const before = slack.calls.length;

    expect(await platform.readers(office.place(), request)).toEqual(NOBODY);
    expect(slack.calls).toHaveLength(before);
  });

  test("given a channel shared with another organisation, then what is asked for oneself alone is shared too", async () => {
    await using office = await openOffice();
    const { slack, ann } = office;
    const shared = slack.workspace.addChannel("with-acme", [ann], { isExtShared: true });
    const request = await asked(office, () => void slack.people.command(ann, shared, "what changed?"));

    expect(await askers(office, request, `slack:T0RAPPORT/${shared.id}`)).toMatchObject({ shared: true });
  });

  test("given a guest among many members, then all that is said there is read by a guest, and what a colleague asks alone is not", async () => {
    await using office = await openOffice();
    const { slack, ann } = office;
    const others = Array.from({ length: 230 }, (_, i) => slack.workspace.addUser(`u${i}`));
    const guest = slack.workspace.addUser("guest", { guest: "multi-channel" });
    const large = slack.workspace.addChannel("large", [ann, ...others, guest]);
    const id = `slack:T0RAPPORT/${large.id}`;
    const open = await asked(office, () => void slack.people.say(ann, large, "@rapporteur what changed?"));
    const alone = await asked(office, () => void slack.people.command(ann, large, "what changed?"));
    const guests = await asked(office, () => void slack.people.command(guest, large, "what changed?"));

    expect(await askers(office, open, id)).toEqual({ shared: false, guest: true });
    expect(await askers(office, null, id)).toEqual({ shared: false, guest: true });
    expect(await askers(office, alone, id)).toEqual(NOBODY);
    expect(await askers(office, guests, id)).toEqual({ shared: false, guest: true });
    expect(slack.calls.filter(({ method }) => method === "conversations.members")).toHaveLength(2);
  });

  test("given a direct message from another organisation, then it is shared", async () => {
    await using office = await openOffice();
    const { slack } = office;
    const eve = slack.workspace.addUser("eve", { team: "T0ACME" });
    const direct = slack.workspace.directMessage(eve);
    const request = await asked(office, () => void slack.people.say(eve, direct, "what changed?"));

    expect(await askers(office, request, `slack:T0RAPPORT/${direct.id}`)).toMatchObject({ shared: true });
  });

  test("given many questions in a while, then Slack is asked once; and anew when somebody joins, becomes a guest, or the channel is shared", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const bob = slack.workspace.addUser("bob");
    const gail = slack.workspace.addUser("gail", { guest: "single-channel" });
    drafts.members.add(bob.id);
    const acknowledged = () =>
      slack.until(() => slack.socket.deliveries.every(({ outcome }) => outcome === "acknowledged"));
    const readers = () => askers(office, null);

    const first = await Promise.all(Array.from({ length: 50 }, readers));
    const calls = slack.calls.filter(({ method }) => /^(?:conversations|users)\./.test(method));
    slack.people.becomeGuest(bob);
    await acknowledged();
    const second = await readers();
    drafts.members.delete(bob.id);
    slack.people.join(gail, drafts);
    await acknowledged();
    const third = await readers();
    slack.people.share(drafts, "T0ACME");
    await acknowledged();

    expect(first.every(({ shared, guest }) => !shared && !guest)).toBe(true);
    expect(calls).toHaveLength(4);
    expect([second, third, await readers()]).toEqual([
      { shared: false, guest: true },
      { shared: false, guest: true },
      { shared: true, guest: false },
    ]);
    expect(ann.guest).toBe("no");
  });

  test("given that Slack refuses to tell, then it might be anybody", async () => {
    await using office = await openOffice();
    const { slack, ann } = office;
    const hidden = slack.workspace.addChannel("hidden", [ann], { kind: "group", withBot: false });
    const request = await asked(office, () => void slack.people.command(ann, hidden, "what changed?"));

    expect(await askers(office, request, `slack:T0RAPPORT/${hidden.id}`)).toEqual({
      shared: true,
      guest: true,
    });
  });

  test("given that Slack can't tell just now, then nothing is withheld in error: it is a fault, to be tried again", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const request = await asked(
      office,
      () => void slack.people.say(ann, drafts, "@rapporteur what changed?"),
    );
    slack.fail("users.info", { kind: "rate-limited", retryAfter: 3 });
    slack.fail("conversations.info", { kind: "status", status: 502 });

    await expect(askers(office, request)).rejects.toMatchObject({ code: "UNREACHABLE" });
    await expect(askers(office, request)).rejects.toMatchObject({ code: "RATE_LIMITED", retryAfterMs: 3000 });
    expect(await askers(office, request)).toEqual(NOBODY);
  });
});
