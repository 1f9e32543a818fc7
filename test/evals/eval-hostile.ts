import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { runHostile, type HostileReport } from "../support/hostile/run-hostile.ts";

/**
 * Lets payloads through everything that the bot posts on Slack and Discord, and judges what the platforms stored:
 * `npm run eval:hostile -- DIR [--json]`. Ends with 1 where anything pings, links, breaks out, is obeyed or goes unread.
 */

/** Each a list of `{ text }`, as long as it may be. */
const LISTS = ["lists/chat-payloads.json", "lists/injection-zh-en.json"];
const listShape = z.array(z.looseObject({ text: z.string() }));

/** UTF-16 units of a payload that name it in a finding. */
const NAMED_BY = 40;

function readPayloads(folder: string): readonly string[] {
  return LISTS.flatMap((name) => {
    const list = listShape.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    return list.map(({ text }) => text);
  });
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

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("Usage: npm run eval:hostile -- DIR [--json]\n");
  process.exitCode = 2;
} else {
  const payloads = readPayloads(folder);
  const report = await runHostile(payloads, (passed, all) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${passed} of ${all}\u001b[K${passed === all ? "\r\u001b[K" : ""}`);
  });
  process.stdout.write(`${values.json ? JSON.stringify(report) : tableOf(report)}\n`);
  if (report.findings.length > 0) process.exitCode = 1;
}
