import { describe, expect, test } from "@jest/globals";
import { inlineText } from "../../../src/documents/markdown/inline.ts";

const plain = (source: string) => inlineText(source, { definitions: new Set(["spec"]), reference: null });

describe("mark-up inside a line", () => {
  test.each([
    ["Verifiers **SHALL** verify the _entire_ secret", "Verifiers SHALL verify the entire secret"],
    ["***both*** and __strong__", "both and strong"],
    ["**第一条**　为了", "第一条　为了"],
    ["the `key_share` and ``a ` tick``", "the key_share and a ` tick"],
    ["max_ack_delay and time_sent", "max_ack_delay and time_sent"],
    ['the "__Secure-" and "__Host-" prefixes', 'the "__Secure-" and "__Host-" prefixes'],
    ["10 * a * b", "10 * a * b"],
    ["2*max without an end", "2*max without an end"],
    ["see [the guide](https://example.org/a_(b)) now", "see the guide now"],
    ["see [[SP 800]](refs.md#a)", "see [SP 800]"],
    ["see [the spec][spec] and [spec]", "see the spec and spec"],
    ["as in [RFC2119][RFC8174]", "as in [RFC2119][RFC8174]"],
    ["as described in [](#key-update)", "as described in [key-update]"],
    ["![a picture](x.png) and ! alone", "a picture and ! alone"],
    ["<https://example.org> and <a@example.org>", "https://example.org and a@example.org"],
    ["one<br>two <span class='x'>three</span>", "one two three"],
    ["press <DEL>, send <name>", "press <DEL>, send <name>"],
    ["a <!-- hidden --> b", "a  b"],
    ["sent\\[0\\] \\* literally", "sent[0] * literally"],
    ["R&amp;D &lt;tag&gt; &#8212; &unknown;", "R&D <tag> — &unknown;"],
    ["text{:.class} and {braces}", "text and {braces}"],
    ["kept {::comment}dropped{:/comment} kept", "kept  kept"],
    ["{{not a reference}}", "{{not a reference}}"],
  ])("given %j, then %j", (source, words) => {
    expect(plain(source)).toBe(words);
  });

  test.each([
    "**a".repeat(40_000),
    "[".repeat(100_000),
    "<!--".repeat(50_000),
    "`".repeat(3) + "` ``".repeat(40_000),
    "[a](".repeat(40_000),
    "{{".repeat(80_000),
  ])("given a line made to be slow, then it is not", (source) => {
    const start = performance.now();

    plain(source);

    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
