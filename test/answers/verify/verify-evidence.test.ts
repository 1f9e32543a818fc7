import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Evidence } from "../../../src/answers/evidence.ts";
import { EvidenceBook } from "../../../src/answers/evidence.ts";
import { verifyEvidence } from "../../../src/answers/verify/verify-evidence.ts";
import type { House } from "../../../src/bot.ts";
import type { LibraryView } from "../../../src/library/library.ts";
import { audiences } from "../../../src/standards/audience.ts";
import { openSampleHouse } from "../../support/sample-house.ts";

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

const viewOf = (...granted: string[]) => house.library.view({ audiences: audiences(granted), asOf: null });

/** Every clause of the newest edition of a group's members, its cover, and a news item. */
async function evidenceOf(view: LibraryView): Promise<readonly Evidence[]> {
  const book = new EvidenceBook();
  const edition = (await view.editions()).findLast((e) => e.audience === "wg3");
  const [text] = edition?.texts ?? [];
  if (!edition || !text) throw new Error("the sample corpus has no edition for wg3 alone");
  const clauses = (await view.clauses(text.id)).filter((c) => c.text !== "").slice(0, 9);
  for (const clause of clauses) book.citeClause({ edition, text, clause }, clause.text.slice(0, 12));
  book.citeCover(edition, text, text.title ?? "");
  for (const item of (await view.news()).slice(0, 3)) book.citeNews(item, item.title);
  return book.pieces;
}

describe("evidence held against the library", () => {
  test("given quotations that stand where they are cited, then all is kept", async () => {
    const view = viewOf("wg3");
    const evidence = await evidenceOf(view);

    expect([...(await verifyEvidence(evidence, view)).values()]).toEqual(evidence);
  });

  test("given words that do not stand there, then that piece alone is not", async () => {
    const view = viewOf("wg3");
    const [first, ...rest] = await evidenceOf(view);
    if (!first) throw new Error("no evidence");
    const forged = { ...first, citation: { ...first.citation, quote: "keys need no protection" } };

    expect([...(await verifyEvidence([forged, ...rest], view)).values()]).toEqual(rest);
  });

  test("given an asker who may not see the edition, then only the news is left", async () => {
    const evidence = await evidenceOf(viewOf("wg3"));
    const verified = await verifyEvidence(evidence, viewOf("wg7"));

    expect([...verified.values()]).toEqual(evidence.filter((piece) => piece.citation.kind === "news"));
  });

  test("given many pieces of one text, then the library is read once for it, and anew for the next answer", async () => {
    const view = viewOf("wg3");
    const evidence = await evidenceOf(view);
    const reads: string[] = [];
    const watched = {
      news: () => (reads.push("news"), view.news()),
      editions: (id?: string) => (reads.push(`editions ${id}`), view.editions(id)),
      clauses: (id: string) => (reads.push(`clauses ${id}`), view.clauses(id)),
    };

    await verifyEvidence(evidence, watched);
    const once = [...reads];
    await verifyEvidence(evidence, watched);

    expect(once).toHaveLength(3);
    expect(reads).toEqual([...once, ...once]);
  });
});
