import { describe, expect, test } from "@jest/globals";
import { referenceText } from "../../../src/documents/kramdown/reference.ts";
import { blocks, clauseOf, outline, readMd } from "../reading.ts";

const DRAFT = `---
title: "Example Key
  Update"
docname: draft-author-example-03
author:
  -
    ins: A. Author
normative:
  RFC2119:
--- abstract

This document updates keys.

--- note_Note_to_Readers

Discuss on the list.

--- middle

# Introduction

Keys are updated as {{!TLS=RFC8446}} says in {{Section 4.2 of RFC8446}}; see {{update}}.

## Terms {#terms}

{::boilerplate bcp14-tagged}

epoch:
: The time between two updates.

# Update {#update}

## First

### Deep

## Second

~~~
key = HKDF(secret)
~~~
{: #fig title="Key Derivation"}

--- back

# Test Vectors

## Keys

# Acknowledgments
{:numbered="false"}

Thanks.

## People

# Working Group
`;

describe("an Internet-Draft in kramdown-rfc Markdown", () => {
  test("given its parts, then sections are numbered as the publisher's tool prints them", () => {
    expect(outline(readMd(DRAFT))).toEqual([
      "Abstract",
      "Note to Readers",
      "1 Introduction",
      "  1.1 Terms",
      "2 Update",
      "  2.1 First",
      "    2.1.1 Deep",
      "  2.2 Second",
      "A Test Vectors (annex)",
      "  A.1 Keys",
      "Acknowledgments",
      "  People",
      "B Working Group (annex)",
    ]);
  });

  test("given its front matter, then title and edition are the document's own", () => {
    expect(readMd(DRAFT)).toMatchObject({
      title: "Example Key Update",
      edition: "draft-author-example-03",
      language: "en",
      warnings: [],
    });
  });

  test("given references, then they read as printed", () => {
    expect(clauseOf(readMd(DRAFT), "1").text).toBe(
      "Keys are updated as [TLS] says in Section 4.2 of [RFC8446]; see [update].",
    );
  });

  test("given the directive for the key words of BCP 14, then their text stands there", () => {
    expect(blocks(readMd(DRAFT), "1.1")).toEqual([
      expect.stringMatching(/^paragraph 0: The key words "MUST", .* BCP 14 \[RFC2119\] \[RFC8174\]/),
      "item 1: epoch: The time between two updates.",
    ]);
  });

  test("given code with a title, then code and its caption", () => {
    expect(blocks(readMd(DRAFT), "2.2")).toEqual(["code 0: key = HKDF(secret)", "figure 0: Key Derivation"]);
  });

  test("given front matter only the tool's own reader takes, then the text is read, with a warning", () => {
    const faulty = DRAFT.replace("normative:", '  quote: "never closed\nnormative:');
    const document = readMd(faulty);

    expect(document.edition).toBe("draft-author-example-03");
    expect(document.warnings.map((warning) => warning.code)).toEqual(["FRONT_MATTER"]);
    expect(document.clauses).toHaveLength(13);
  });

  test("given more than 26 appendices, then letters double", () => {
    const back = Array.from({ length: 28 }, (_, at) => `# Appendix ${at}`).join("\n\n");
    const document = readMd(`---\ntitle: T\n--- middle\n\n# One\n\n--- back\n\n${back}\n`);

    expect(document.clauses.slice(-3).map((clause) => clause.number)).toEqual(["Z", "AA", "AB"]);
  });
});

describe("references between double braces", () => {
  test.each([
    ["RFC2119", "[RFC2119]"],
    ["!RFC2119", "[RFC2119]"],
    ["?I-D.ietf-tls-esni", "[I-D.ietf-tls-esni]"],
    ["!TLS13=RFC8446", "[TLS13]"],
    ["-http", "[http]"],
    ["Section 4.1 of !QUIC=RFC9000", "Section 4.1 of [QUIC]"],
    ["Sections 2 and 3 of RFC9000", "Sections 2 and 3 of [RFC9000]"],
    ["Appendix A of RFC9002", "Appendix A of [RFC9002]"],
    ["RFC8446, Section 4", "[RFC8446], Section 4"],
    ["key-update", "[key-update]"],
  ])("given %j, then %j", (inner, text) => {
    expect(referenceText(inner)).toBe(text);
  });
});
