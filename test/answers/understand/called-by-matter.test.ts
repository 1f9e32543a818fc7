import { describe, expect, test } from "@jest/globals";
import { understand } from "../../../src/answers/understand/understand.ts";
import { languageOf } from "../../../src/text/language.ts";
import { asker, standard } from "../../support/library-content.ts";

const GATEWAYS = standard("gateways", {
  number: null,
  titles: { en: "Communication of IoT gateways", zh: "物联网网关通信安全要求" },
});
const SIGNATURES = standard("signatures", {
  number: null,
  titles: { en: "Interfaces of signature services", zh: "签名验签服务" },
});
const catalogue = {
  committees: [],
  standards: [GATEWAYS, SIGNATURES],
  editions: new Map(),
  words: new Set<string>(),
};
const named = (text: string) =>
  understand(
    { text, language: languageOf(text), asker: asker(["public"]), now: new Date("2026-11-20"), thread: null },
    catalogue,
  ).scope.named.map(({ id }) => id);

describe("a standard called by its matter", () => {
  test.each([
    ["what changed in the gateway draft?", ["gateways"]],
    ["网关标准改了什么", ["gateways"]],
    ["网关的送审稿有什么变化", ["gateways"]],
    ["网关和签名验签服务有什么区别", ["signatures", "gateways"]],
  ])("given “%s”, then %j are named", (text, ids) => {
    expect(new Set(named(text))).toEqual(new Set(ids));
  });

  test.each([
    "must a gateway be locked?",
    "网关多久重连",
    "国家标准有什么要求",
    "which national standards are there?",
  ])("given “%s”, then none is named outright", (text) => {
    expect(named(text)).toEqual([]);
  });
});
