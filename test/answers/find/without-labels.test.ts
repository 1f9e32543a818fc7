import { expect, test } from "@jest/globals";
import { withoutLabels } from "../../../src/answers/find/without-labels.ts";

test.each(["a) see 5.2", "the 0-RTT data", "type 0x1d", "QUIC version 1", "[RFC6298] applies", "见表 2"])(
  "given “%s”, then no figure is left",
  (text) => {
    expect(withoutLabels(text)).not.toMatch(/\d/);
  },
);

test.each(["a 6-digit code", "32-bit numbers", "within 5 days"])(
  "given “%s”, then its figure stays",
  (text) => {
    expect(withoutLabels(text)).toBe(text);
  },
);
