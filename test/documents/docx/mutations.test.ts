import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readBytes } from "./read-word.ts";
import { DocumentError } from "../../../src/standards/errors.ts";
import { wordFile } from "../../support/word/word-file.ts";
import {
  FIELD_END,
  cell,
  definition,
  fieldStart,
  instance,
  level,
  p,
  para,
  run,
  table,
} from "../../support/word/word-xml.ts";

const RUNS = { numRuns: 200, seed: 4 };
const NUMBERING = definition(0, level(0, "%1") + level(1, "%1.%2")) + instance(1, 0);
const BODY = [
  para(fieldStart("TOC") + run("1 范围\t1") + FIELD_END),
  p("范围", { outline: 0, list: [1, 0] }),
  para(run("本文件规定了") + `<w:ins w:id="1">${run("要求")}</w:ins>` + run("。")),
  table(["类型", cell("用途", `<w:gridSpan w:val="2"/>`)], ["SM4", "加密", "签名"]),
  p("总则", { outline: 1, list: [1, 1] }),
  para(`<w:r><w:pict><w:txbxContent>${p("框内。")}</w:txbxContent></w:pict></w:r>`),
].join("");
const SAMPLE = wordFile({ body: BODY, numbering: NUMBERING });
const TAGS = [...BODY.matchAll(/<[^<>]+>/g)];

/** Whatever the bytes are: a document whose clauses can be told apart, or a fault with a sentence. */
function holds(bytes: Uint8Array): void {
  try {
    const ids = readBytes(bytes).clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(error.message).toMatch(/[.。]$/);
  }
}

describe("documents that were damaged", () => {
  test("given bytes changed anywhere, then a document or a typed refusal", () => {
    const place = fc.record({ at: fc.nat(SAMPLE.length - 1), byte: fc.nat(255) });

    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = SAMPLE.slice();
        for (const { at, byte } of changes) bytes[at] = byte;

        holds(bytes);
      }),
      RUNS,
    );
  });

  test("given a file cut off anywhere, then a typed refusal", () => {
    fc.assert(
      fc.property(fc.nat(SAMPLE.length - 1), (length) => {
        expect(() => readBytes(SAMPLE.slice(0, length))).toThrow(DocumentError);
      }),
      RUNS,
    );
  });

  test("given tags taken out or doubled, then a document or a typed refusal", () => {
    const mutation = fc.record({ tag: fc.nat(TAGS.length - 1), isDoubled: fc.boolean() });

    fc.assert(
      fc.property(mutation, ({ tag, isDoubled }) => {
        const found = TAGS[tag];
        const [start, text] = [found?.index ?? 0, found?.[0] ?? ""];
        const body = BODY.slice(0, start) + (isDoubled ? text + text : "") + BODY.slice(start + text.length);

        holds(wordFile({ body, numbering: NUMBERING }));
      }),
      RUNS,
    );
  });

  test("given elements moved to where they do not belong, then a document or a typed refusal", () => {
    const elements = [p("甲", { list: [1, 9] }), table(["乙"]), cell("丙"), FIELD_END, run("丁"), "<w:tr/>"];
    const move = fc.record({ tag: fc.nat(TAGS.length - 1), element: fc.constantFrom(...elements) });

    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 4 }), (moves) => {
        const places = moves.map(({ tag, element }) => ({ at: TAGS[tag]?.index ?? 0, element }));
        const body = places
          .sort((a, b) => b.at - a.at)
          .reduce((text, { at, element }) => text.slice(0, at) + element + text.slice(at), BODY);

        holds(wordFile({ body, numbering: NUMBERING }));
      }),
      RUNS,
    );
  });
});
