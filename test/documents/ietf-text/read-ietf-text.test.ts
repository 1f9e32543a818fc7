import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline, readTxt } from "../reading.ts";

const DRAFT = `



Network Working Group                                        A. Author
Internet-Draft                                             Example Inc.
Intended status: Standards Track                          June 12, 2026


                    The Example Key Update Protocol
                     draft-author-example-keyup-03

Abstract

   This document describes an example protocol for updating keys between
   two peers.

Table of Contents

   1.  Introduction  . . . . . . . . . . . . . . . . . . . . . . . .   2
     1.1.  Terminology . . . . . . . . . . . . . . . . . . . . . . .   2
   Appendix A.  Test Vectors . . . . . . . . . . . . . . . . . . . .   4

1.  Introduction

   Peers that hold a shared key update it from time to time.  An update
   that takes place while packets are in flight must leave both of the



Author                  Expires December 14, 2026               [Page 1]
\f
Internet-Draft                   Keyup                         June 2026


   keys usable, so that packets which arrive late can be read by general-
   purpose receivers.

   A new paragraph begins here, and the page breaks after it has ended.

Author                  Expires December 14, 2026               [Page 2]
\f
Internet-Draft                   Keyup                         June 2026

   Another one stands on the next page.

1.1.  Terminology

   epoch:  The time between two updates, as counted by the sender of the
      first packet.

   o  The sender MUST number epochs from zero, and it MUST NOT use any
      number twice.

      A second paragraph of the item.

   o  The receiver SHOULD keep two epochs.

      1.  First the old one, until the timer fires or a packet of the
          new one arrives.

      2.  Then the new one.

2.  A Title So Long That the Tool Which Printed It Had to Set It on Two
    Lines

   The update is computed as follows:

      secret = HKDF(old, "update")
      key = HKDF(secret, "key")

   +------+---------------+
   | Type | Meaning       |
   +------+---------------+
   | 0    | no update     |
   | 1    | update, sent  |
   |      | once          |
   +------+---------------+

                          Table 1: Update Types

3.  References

   [RFC2119]  Bradner, S., "Key words for use in RFCs to Indicate
              Requirement Levels", BCP 14, RFC 2119, March 1997,
              <https://www.rfc-editor.org/info/rfc2119>.

Appendix A.  Test Vectors

A.1.  Keys

   None.

Author's Address

   A. Author
   Example Inc.
`;

describe("RFCs and Internet-Drafts as text", () => {
  test("given a draft with pages and contents, then its clauses and nothing of either", () => {
    const document = readTxt(DRAFT);

    expect(outline(document)).toEqual([
      "The Example Key Update Protocol",
      "Abstract",
      "1 Introduction",
      "  1.1 Terminology",
      "2 A Title So Long That the Tool Which Printed It Had to Set It on Two Lines",
      "3 References",
      "A Test Vectors (annex)",
      "  A.1 Keys",
      "Author's Address",
    ]);
    expect(JSON.stringify(document.clauses)).not.toMatch(/\[Page|Keyup/);
  });

  test("given the cover, then title, edition and language", () => {
    expect(readTxt(DRAFT)).toMatchObject({
      title: "The Example Key Update Protocol",
      number: null,
      edition: "draft-author-example-keyup-03",
      language: "en",
    });
  });

  test("given an RFC's cover, then its number", () => {
    const rfc = DRAFT.replace("Internet-Draft     ", "Request for Comments: 99999");

    expect(readTxt(rfc).number).toBe("RFC 99999");
  });

  test("given form feeds on lines of text, then the text goes on there", () => {
    const document = readTxt(
      "1.  Scope\n\n   One.\n\n   Two\n\f   and a half.\n\n   Three.\f\n\n\f2.  Terms\n\n   Four.\n",
    );

    expect(document.clauses.map(({ title, text }) => [title, text])).toEqual([
      ["Scope", "One.\nTwo\nand a half.\nThree."],
      ["Terms", "Four."],
    ]);
  });

  test("given a paragraph over a page break, then it is whole; given one that ended before it, then two", () => {
    expect(blocks(readTxt(DRAFT), "1")).toEqual([
      "paragraph 0: Peers that hold a shared key update it from time to time. An update that takes place while packets are in flight must leave both of the keys usable, so that packets which arrive late can be read by general-purpose receivers.",
      "paragraph 0: A new paragraph begins here, and the page breaks after it has ended.",
      "paragraph 0: Another one stands on the next page.",
    ]);
  });

  test("given hanging terms and nested lists, then paragraphs and items with their depths", () => {
    expect(blocks(readTxt(DRAFT), "1.1")).toEqual([
      "paragraph 0: epoch: The time between two updates, as counted by the sender of the first packet.",
      "item 1 o: The sender MUST number epochs from zero, and it MUST NOT use any number twice.",
      "paragraph 1: A second paragraph of the item.",
      "item 1 o: The receiver SHOULD keep two epochs.",
      "item 2 1.: 1. First the old one, until the timer fires or a packet of the new one arrives.",
      "item 2 2.: 2. Then the new one.",
    ]);
  });

  test("given code and a drawn table, then lines stay lines and rows are rows", () => {
    expect(blocks(readTxt(DRAFT), "2")).toEqual([
      "paragraph 0: The update is computed as follows:",
      'code 0: secret = HKDF(old, "update")\nkey = HKDF(secret, "key")',
      "row 0: Type | Meaning",
      "row 0: 0 | no update",
      "row 0: 1 | update, sent once",
      "row 0 Table 1: Table 1: Update Types",
    ]);
  });

  test("given a reference with its label in the margin, then one paragraph; given an address, then its lines", () => {
    const document = readTxt(DRAFT);

    expect(clauseOf(document, "3").text).toBe(
      '[RFC2119] Bradner, S., "Key words for use in RFCs to Indicate Requirement Levels", BCP 14, RFC 2119, March 1997, <https://www.rfc-editor.org/info/rfc2119>.',
    );
    expect(clauseOf(document, "~author-s-address").text).toBe("A. Author\nExample Inc.");
  });
});
