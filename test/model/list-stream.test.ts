import { describe, expect, test } from "@jest/globals";
import { array, assert, constantFrom, double, property, record, string } from "fast-check";
import { ListStream } from "../../src/model/list-stream.ts";

const STATEMENTS = [
  { text: 'It says “{"a": [1]}” and \\"]}', evidence: ["e1"], quotes: [{ evidence: "e1", text: "}" }] },
  { text: "第二句。", evidence: [], quotes: [] },
];

/** What comes of a reply that arrives in pieces cut at these places, as fractions of its length. */
function takenFrom(reply: string, cuts: readonly number[]): readonly unknown[] {
  const stream = new ListStream("statements");
  const ends = [...cuts.map((cut) => Math.floor(cut * reply.length)), reply.length].sort((a, b) => a - b);
  let at = 0;
  return ends.flatMap((end) => {
    const taken = stream.take(reply.slice(at, end));
    at = end;
    return taken;
  });
}

describe("a list that arrives in pieces", () => {
  test("given a reply cut anywhere, then every object of its list is given once, whole and in order", () => {
    assert(
      property(
        array(record({ text: string({ unit: "grapheme" }), evidence: array(string()) })),
        array(double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        constantFrom(null, 2),
        (statements, cuts, indent) => {
          const reply = JSON.stringify({ note: "first", statements, more: [{}] }, null, indent ?? undefined);

          expect(takenFrom(reply, cuts)).toEqual(statements);
        },
      ),
    );
  });

  test("given an object that is whole, then it is given before the rest has come", () => {
    const stream = new ListStream("statements");
    const [first] = STATEMENTS;

    expect(stream.take(`{"statements":[${JSON.stringify(first)}`)).toEqual([first]);
    expect(stream.take(`,{"text":"half`)).toEqual([]);
  });

  test.each([
    ["a code fence", (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    [
      "a model's thinking with a list of its own",
      (json: string) => `<think>{"statements":[{"text":"no"}]}</think>${json}`,
    ],
    ["a sentence", (json: string) => `Here it is: ${json}`],
  ])("given %s around it, then only what is meant is given", (_, wrapped) => {
    expect(takenFrom(wrapped(JSON.stringify({ statements: STATEMENTS })), [0.3, 0.6])).toEqual(STATEMENTS);
  });

  test.each([
    "",
    "no JSON at all",
    '{"statements":"none"}',
    '{"statements":[1,"two",null]}',
    '{"statements":[{"text":}',
  ])("given %j, then nothing is given", (reply) => {
    expect(takenFrom(reply, [0.5])).toEqual([]);
  });
});
