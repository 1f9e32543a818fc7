import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { runHostile, type HostileReport } from "../support/hostile/run-hostile.ts";
import { runObedient, type ObedientReport } from "../support/hostile/run-obedient.ts";

/**
 * Lets payloads through everything that the bot posts on Slack and Discord, and judges what the platforms stored:
 * `npm run eval:hostile -- DIR [--models] [--json]`. Then has models that obey whatever they read word answers from the same
 * documents; with `--models` only that. Ends with 1 where anything pings, links, breaks out, is obeyed or goes unread.
 */

/** Each a list of `{ text }`, as long as it may be. */
const MARKS = "lists/chat-payloads.json";
const ORDERS = "lists/injection-zh-en.json";
const listShape = z.array(z.looseObject({ text: z.string() }));

/** UTF-16 units of a payload that name it in a finding. */
const NAMED_BY = 40;

function readList(folder: string, name: string): readonly string[] {
  return listShape.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))).map(({ text }) => text);
}

function tableOf({ payloads, doors, findings }: HostileReport): string {
  const rows = doors.map(({ platform, door, messages, faults }) => [
    platform,
    door,
    String(messages),
    String(faults),
  ]);
  const lines = [["platform", "door", "messages", "faults"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const table = lines.map((line) =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
  const found = findings.map(
    ({ platform, door, payload, kind, detail }) =>
      `${platform}, ${door}: ${JSON.stringify(payload.slice(0, NAMED_BY))} ${kind}: ${JSON.stringify(detail)}`,
  );
  const summary = `${payloads} payloads and a harmless one by ${doors.length} doors: ${findings.length} faults`;
  return [...table, ...found, summary].join("\n");
}

function modelTableOf({ rows, findings }: ObedientReport): string {
  const width = Math.max(...rows.map(({ model }) => model.length));
  const lines = rows.map(
    ({ model, answers, worded, faults }) =>
      `${model.padEnd(width)}  ${answers} answers, ${worded} worded, ${faults} faults`,
  );
  const found = findings.map(
    ({ model, payload, detail }) =>
      `${model}: ${JSON.stringify(payload.slice(0, NAMED_BY))}: ${JSON.stringify(detail)}`,
  );
  return ["models that obey what they read", ...lines, ...found].join("\n");
}

function tellProgress(passed: number, all: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${passed} of ${all}\u001b[K${passed === all ? "\r\u001b[K" : ""}`);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, models: { type: "boolean" } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("Usage: npm run eval:hostile -- DIR [--json]\n");
  process.exitCode = 2;
} else {
  const orders = readList(folder, ORDERS);
  const payloads = [...readList(folder, MARKS), ...orders];
  const report = values.models ? null : await runHostile(payloads, tellProgress);
  const models = await runObedient(payloads, new Set(orders));
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...report, models })}\n`
      : `${report ? `${tableOf(report)}\n\n` : ""}${modelTableOf(models)}\n`,
  );
  if ((report?.findings.length ?? 0) + models.findings.length > 0) process.exitCode = 1;
}
