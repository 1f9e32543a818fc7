import { expect, test } from "@jest/globals";
import { renderingsIn } from "../../../src/retrieval/dictionary/definitions.ts";

test.each([
  [
    "the meanings of one definition by themselves",
    ["to replace; to change over"],
    ["replace", "change over"],
  ],
  ["remarks in brackets", ["(computing) log (file)", "secret key [mi4 yao4]"], ["log", "secret key"]],
  ["what stands there for grammar", ["to notify sb of sth", "a period"], ["notify of", "period"]],
  ["a measure word, a name, another spelling", ["CL:個|个[ge4]", "surname Mi", "variant of 鑰|钥[yao4]"], []],
])("given %s, then the words are left", (_what, definitions, expected) => {
  expect(renderingsIn(definitions)).toEqual(expected);
});
