import { severalOf, slice, type Mutation } from "./mutation.ts";

const STRANGERS = [
  "# ".repeat(20),
  "#".repeat(300),
  "---",
  "```",
  "~~~ abnf",
  "<!--",
  "{:toc}",
  "{::boilerplate",
  "--- middle",
  "| a | b |",
  "| --- |",
  `|${" |".repeat(3000)}`,
  "[x](".repeat(500),
  "*_".repeat(2000),
  ">".repeat(800),
  "9".repeat(400),
  "1.".repeat(500),
  "第".repeat(400),
  "第九九九九九条",
  "1.1.1.1.1.1.1.1.1.1.1.1 x",
  "附录",
  "Appendix",
  "a)",
  "……".repeat(400),
  "\t".repeat(2000),
  "\u0000",
  "\f",
  "\u200B\u202E\uFEFF",
  "e\u0301".repeat(500),
  "title: [",
  "date: 0000-99-99",
  "&#x110000; &#xD800;",
] as const;

const mutateRows = severalOf<readonly string[]>([
  (lines, random) => {
    const [start, end] = slice(lines.length, random);
    return lines.toSpliced(start, end - start);
  },
  (lines, random) => {
    const [start, end] = slice(lines.length, random);
    return lines.toSpliced(random.below(lines.length + 1), 0, ...lines.slice(start, end));
  },
  (lines, random) => lines.toSpliced(random.below(lines.length + 1), 0, random.pick(STRANGERS)),
  (lines, random) => {
    const at = random.below(lines.length);
    return lines.with(at, `${lines[at]}${random.pick(STRANGERS)}`);
  },
  (lines, random) => {
    const at = random.below(lines.length);
    return lines.with(at, `${" ".repeat(random.length(300))}${lines[at]}`);
  },
  (lines, random) => {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 2, `${lines[at]}${lines[at + 1] ?? ""}`);
  },
  (lines, random) => {
    const at = random.below(lines.length);
    return lines.with(at, (lines[at] ?? "").repeat(random.length(2000)));
  },
  (lines, random) => {
    const [at, line] = [random.below(lines.length), random.below(lines.length)];
    return lines.toSpliced(at, 0, ...Array.from({ length: random.length(2000) }, () => lines[line] ?? ""));
  },
  (lines, random) => {
    const at = random.below(lines.length);
    const [start, end] = slice((lines[at] ?? "").length, random);
    return lines.with(at, (lines[at] ?? "").slice(start, end));
  },
  (lines, random) => {
    const [one, other] = [random.below(lines.length), random.below(lines.length)];
    return lines.with(one, lines[other] ?? "").with(other, lines[one] ?? "");
  },
]);

/** Damages a text line by line. */
export const mutateLines: Mutation<string> = (text, random) =>
  mutateRows(text.split("\n"), random).join(random.chance(0.9) ? "\n" : "\r");
