import { describe, expect, test } from "@jest/globals";
import { openOffice, type SlackOffice } from "../../support/slack/slack-office.ts";
import { BOT } from "../../support/slack/workspace.ts";

/** Everything that was said before is heard once this is. */
async function heardSoFar({ slack, ann, direct, listener }: SlackOffice): Promise<readonly string[]> {
  slack.people.say(ann, direct, "the last one");
  const texts = () =>
    listener.heard.map(({ wanted }) => (wanted.kind === "question" ? wanted.text : wanted.kind));
  await slack.until(() => texts().includes("the last one"));
  return texts().slice(0, -1);
}

describe("questions in Slack", () => {
  test("given a mention, in the middle of a Chinese sentence too, then it is asked in a thread of its own", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;

    const english = slack.people.say(ann, drafts, "@rapporteur what changed in GB/T 00801?");
    const chinese = slack.people.say(ann, drafts, "请问 @rapporteur 密钥管理草案有哪些变化？");

    await office.heard(2);
    expect(office.listener.heard).toMatchObject([
      {
        key: `slack:T0RAPPORT/${drafts.id}/${english.ts}`,
        place: `slack:T0RAPPORT/${drafts.id}`,
        conversation: `slack:T0RAPPORT/${drafts.id}/${english.ts}`,
        person: ann.id,
        wanted: { kind: "question", text: "what changed in GB/T 00801?" },
      },
      {
        key: `slack:T0RAPPORT/${drafts.id}/${chinese.ts}`,
        wanted: { kind: "question", text: "请问 密钥管理草案有哪些变化？" },
      },
    ]);
    expect(await heardSoFar(office)).toHaveLength(2);
  });

  test("given a mention that comes as a message and as a mention, then both are acknowledged, and it is asked once", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener } = office;

    slack.people.say(ann, drafts, "@rapporteur what changed?");
    await slack.until(() => slack.socket.deliveries.every(({ outcome }) => outcome === "acknowledged"));

    expect(
      slack.socket.deliveries.map(({ payload }) => Reflect.get(Object(payload["event"]), "type")),
    ).toEqual(["message", "app_mention"]);
    expect(listener.heard).toHaveLength(1);
  });

  test("given a reply in a thread that the bot takes part in, then no mention is needed (onyx#1496)", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const asked = slack.people.say(ann, drafts, "@rapporteur what changed?");
    const first = await office.heard();

    const reply = slack.people.say(ann, drafts, "and in the draft before?", asked.ts);

    expect(await office.heard(2)).toMatchObject({
      conversation: first.conversation,
      wanted: { kind: "question", text: "and in the draft before?" },
      addressed: false,
      address: { thread: asked.ts, question: reply.ts },
    });
  });

  test("given what is said in channels to nobody, to others, or by bots, then nothing is heard", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener } = office;
    const bob = slack.workspace.addUser("bob");
    const asked = slack.people.say(ann, drafts, "@rapporteur what changed?");
    await office.heard();

    slack.people.say(ann, drafts, "good morning");
    slack.workspace.users.set("U9", { ...bob, id: "U9" });
    slack.people.sayRaw(ann, drafts, "<@U9> what do you think?", asked.ts);
    slack.people.sayRaw({ ...bob, id: BOT.user }, drafts, `<@${BOT.user}> talking to myself`);
    slack.people.sayRaw(bob, drafts, `<@${BOT.user}> written by a machine`, undefined, { bot_id: "B9" });

    expect(await heardSoFar(office)).toEqual(["what changed?"]);
    expect(listener.changes).toEqual([]);
  });

  test("given a thread under a message of the bot's, then it goes on with that message's conversation", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, direct, listener, platform } = office;
    slack.people.say(ann, direct, "what changed?");
    const request = await office.heard();
    const target = { place: { ...office.place(), id: request.place }, request };
    const body = JSON.stringify({ text: "Three clauses.", blocks: [] });
    const posted = await platform.post(target, body, { key: "k", part: 0 });

    slack.people.say(ann, direct, "and before?", posted);

    expect((await office.heard(2)).conversation).toBe(`slack:T0RAPPORT/${direct.id}`);
    expect(listener.heard[0]?.conversation).toBe(`slack:T0RAPPORT/${direct.id}`);
    expect(drafts.id).not.toBe(direct.id);
  });

  test("given a conversation of several people, then it is a channel like any other", async () => {
    await using office = await openOffice();
    const { slack, ann } = office;
    const several = slack.workspace.addChannel("ann-bob", [ann], { kind: "mpim" });

    slack.people.say(ann, several, "what changed?");
    slack.people.say(ann, several, "@rapporteur 有哪些变化？");

    expect(await heardSoFar(office)).toEqual(["有哪些变化？"]);
  });

  test("given nothing but a mention, then help is asked for", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;

    slack.people.say(ann, drafts, "@rapporteur");

    expect((await office.heard()).wanted).toMatchObject({ kind: "command", verb: "help", words: "" });
  });
});

describe("questions in Slack that are changed", () => {
  test("given an edit, then the new words are told under the question's key, after the question itself", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener } = office;

    const asked = slack.people.say(ann, drafts, "@rapporteur 密钥管理有什么变化？");
    slack.people.edit(drafts, asked.ts, "@rapporteur 签名验签有什么变化？");

    await slack.until(() => listener.changes.length === 1);
    expect(listener.changes).toEqual([{ key: listener.heard[0]?.key, text: "签名验签有什么变化？" }]);
  });

  test("given a preview of a link, which looks like an edit, then nothing is told", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener } = office;
    const asked = slack.people.say(ann, drafts, "@rapporteur what of https://example.org/?");

    slack.people.unfurl(drafts, asked.ts);

    expect(await heardSoFar(office)).toEqual(["what of https://example.org/?"]);
    expect(listener.changes).toEqual([]);
  });

  test("given an edit that takes the mention out, then the question is taken back", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener } = office;
    const asked = slack.people.say(ann, drafts, "@rapporteur what changed?");
    const { key } = await office.heard();

    slack.people.edit(drafts, asked.ts, "what changed?");

    await slack.until(() => listener.changes.length === 1);
    expect(listener.changes).toEqual([{ key, text: null }]);
  });

  test("given an edit that adds a mention, then it is asked now", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const said = slack.people.say(ann, drafts, "what changed?");

    slack.people.edit(drafts, said.ts, "@rapporteur what changed?");

    expect((await office.heard()).key).toBe(`slack:T0RAPPORT/${drafts.id}/${said.ts}`);
  });

  test("given a deleted question, with answers in its thread or without, then it is taken back", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener } = office;
    const alone = slack.people.say(ann, drafts, "@rapporteur one?");
    const answered = slack.people.say(ann, drafts, "@rapporteur two?");
    await office.heard(2);
    slack.people.say(ann, drafts, "thanks", answered.ts);

    slack.people.remove(drafts, alone.ts);
    slack.people.remove(drafts, answered.ts);

    await slack.until(() => listener.changes.length === 2);
    expect(listener.changes).toEqual(
      [alone, answered].map(({ ts }) => ({ key: `slack:T0RAPPORT/${drafts.id}/${ts}`, text: null })),
    );
  });

  test("given that the bot changes its own message, then nothing is told", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener, platform } = office;
    slack.people.say(ann, drafts, "@rapporteur what changed?");
    const request = await office.heard();
    const target = { place: office.place(), request };
    const body = (text: string) => JSON.stringify({ text, blocks: [] });
    const posted = await platform.post(target, body(`<@${BOT.user}> one`), { key: "k", part: 0 });

    await platform.replace(target, posted, body(`<@${BOT.user}> two`));

    expect(await heardSoFar(office)).toEqual(["what changed?"]);
    expect(listener.changes).toEqual([]);
  });
});
