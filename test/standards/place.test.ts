import { describe, expect, test } from "@jest/globals";
import { audiencesOf, isChannel, placeFor, usualReply, type Place } from "../../src/standards/place.ts";

const ALONE = { shared: false, guest: false };

const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  audiences: [],
  language: null,
  reply: usualReply(id),
  ...more,
});

describe("what may be shown in a place", () => {
  test("given a grant, when members read alone, then they see what was granted and what is public", () => {
    const seen = audiencesOf(place("slack:T1/C1", { audiences: ["wg3"] }), ALONE);

    expect([...seen].sort()).toEqual(["public", "wg3"]);
  });

  test.each([
    { shared: true, guest: false },
    { shared: false, guest: true },
    { shared: true, guest: true },
  ])("given a grant, when it is read with %j, then only what is public is seen", (readers) => {
    const seen = audiencesOf(place("slack:T1/C1", { audiences: ["wg3", "wg7"] }), readers);

    expect([...seen]).toEqual(["public"]);
  });

  test("given no grant, then what is public is seen", () => {
    expect([...audiencesOf(place("terminal"), ALONE)]).toEqual(["public"]);
  });
});

describe("what holds in a channel", () => {
  const places = [
    place("slack:T1", { audiences: ["wg3"], language: "zh" }),
    place("slack:T1/C1", { audiences: ["wg7"] }),
    place("slack:T1/C2"),
    place("discord:1", { reply: "thread" }),
  ];

  test("given an entry of its own, then that one holds", () => {
    expect(placeFor(places, "slack:T1/C1")).toEqual(places[1]);
  });

  test("given an entry without a grant under a workspace with one, then nothing is inherited", () => {
    expect(placeFor(places, "slack:T1/C2").audiences).toEqual([]);
  });

  test("given only its workspace's or server's entry, then that holds, under the channel's own id", () => {
    expect(placeFor(places, "slack:T1/C9")).toEqual({ ...places[0], id: "slack:T1/C9" });
    expect(placeFor(places, "discord:1/5").reply).toBe("thread");
  });

  test("given no entry, then it sees what is public, and answers as is usual on its platform", () => {
    expect(placeFor(places, "slack:T2/C1")).toEqual(place("slack:T2/C1", { reply: "thread" }));
    expect(placeFor(places, "discord:@me/7")).toEqual(place("discord:@me/7", { reply: "inline" }));
  });

  test("vercel/chat#606: given a channel that wants its answers inline, then it has them so, whatever holds in its server", () => {
    const inline = place("discord:1/2", { reply: "inline" });

    expect([
      placeFor([...places, inline], "discord:1/2").reply,
      placeFor(places, "discord:1/2").reply,
    ]).toEqual(["inline", "thread"]);
  });

  test("given ids, then those of channels are told from those of whole workspaces", () => {
    expect(["slack:T1/C1", "discord:@me/7", "slack:T1", "terminal"].filter(isChannel)).toEqual([
      "slack:T1/C1",
      "discord:@me/7",
    ]);
  });
});
