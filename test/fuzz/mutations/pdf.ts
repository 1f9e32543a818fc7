import { inflateSync } from "node:zlib";
import { severalOf, slice, type Mutation } from "./mutation.ts";
import type { Random } from "../random.ts";

const NUMBERS = [
  "0",
  "-1",
  "1",
  "65536",
  "2147483647",
  "-2147483648",
  "1e38",
  "0.0000001",
  ".",
  "99999999999",
] as const;
const STRANGERS = [
  "q ".repeat(3000),
  "Q Q Q",
  "BT ".repeat(50),
  "ET",
  "/X Do",
  "/Scan Do",
  "[".repeat(500),
  "<<".repeat(500),
  ">>",
  "(",
  "<",
  "stream\n",
  "endstream",
  "endobj",
  "BI ID EI",
  "/H 0 Tf",
  "0 0 0 0 0 0 cm",
  "1e9 0 0 1e9 0 0 cm",
  "(x) Tj ".repeat(500),
  "<FFFFFFFF> Tj",
  "/ActualText (lie) BDC",
  "%",
  "null",
] as const;

/** A number, a name, a reference to an object, an operator, a string. */
const TOKEN = /\d+ \d+ R\b|\/[\w.+-]+|[-+]?\d+(?:\.\d+)?|\([^()\\]*\)|<[\da-fA-F]*>|[A-Za-z'"*]+/g;

const mutateText = severalOf<string>([
  (pdf, random) => replaced(pdf, random, (token) => (/^[-+]?\d/.test(token) ? random.pick(NUMBERS) : token)),
  (pdf, random) => replaced(pdf, random, () => random.pick(NUMBERS)),
  (pdf, random) => replaced(pdf, random, () => tokenOf(pdf, random)),
  (pdf, random) => replaced(pdf, random, () => ""),
  (pdf, random) => replaced(pdf, random, (token) => `${token} ${random.pick(STRANGERS)} `),
  (pdf, random) => replaced(pdf, random, (token) => `${token} `.repeat(1 + random.length(500))),
  (pdf, random) =>
    pdf.replace(/\d+ 0 R/g, (at) => (random.chance(0.05) ? `${1 + random.below(20)} 0 R` : at)),
  (pdf, random) => {
    const objects = [...pdf.matchAll(/\d+ 0 obj[^]*?endobj/g)];
    const [one, other] = [objects[random.below(objects.length)], objects[random.below(objects.length)]];
    return one && other ? pdf.replace(one[0], () => other[0]) : pdf;
  },
  (pdf, random) => {
    const [start, end] = slice(pdf.length, random);
    return pdf.slice(0, start) + pdf.slice(end);
  },
]);

/** Damages a PDF token by token, in its objects and in what its pages draw, packed or not. */
export const mutatePdf: Mutation<Uint8Array> = (bytes, random) => {
  const pdf = Buffer.from(bytes).toString("latin1");
  const damaged = mutateText(random.chance(0.5) ? unpacked(pdf, random) : pdf, random);
  return new Uint8Array(Buffer.from(damaged, "latin1"));
};

/** One packed stream of it laid open; the table of offsets is wrong after it, as in many a file. */
function unpacked(pdf: string, random: Random): string {
  const streams = [...pdf.matchAll(/<<[^<>]*\/FlateDecode[^<>]*>>\s*stream\r?\n/g)];
  const chosen = streams[random.below(streams.length)];
  if (!chosen) return pdf;
  const start = chosen.index + chosen[0].length;
  const end = pdf.indexOf("endstream", start);
  try {
    const content = inflateSync(Buffer.from(pdf.slice(start, end), "latin1")).toString("latin1");
    const plain = mutateText(content.slice(0, 200_000), random);
    const dictionary = chosen[0]
      .replace(/\/Filter\s*\/FlateDecode/, "")
      .replace(/\/Length \d+/, `/Length ${plain.length}`);
    return `${pdf.slice(0, chosen.index)}${dictionary}${plain}\n${pdf.slice(end)}`;
  } catch {
    // Encrypted, or damaged by an earlier step.
    return pdf;
  }
}

function replaced(pdf: string, random: Random, by: (token: string) => string): string {
  const found = tokenAt(pdf, random);
  return found ? pdf.slice(0, found.index) + by(found[0]) + pdf.slice(found.index + found[0].length) : pdf;
}

function tokenOf(pdf: string, random: Random): string {
  return tokenAt(pdf, random)?.[0] ?? "";
}

function tokenAt(pdf: string, random: Random): RegExpExecArray | null {
  TOKEN.lastIndex = random.below(pdf.length);
  return TOKEN.exec(pdf);
}
