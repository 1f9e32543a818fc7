import type { Command } from "./command.ts";
import { openDocumentReader } from "../documents/apart/open-document-reader.ts";
import { flag, operand } from "./arguments.ts";
import { readPath } from "./read-path.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { renderOutline } from "../chat/render-outline.ts";

export const outline: Command = {
  usage: "outline FILE [--json]",
  operands: 1,
  options: { json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour }) {
    await using reader = openDocumentReader();
    const document = await readPath(operand(invocation, 0, "The file"), reader, progress);
    if (!flag(invocation, "json")) return print(printMessage(renderOutline(document), { width, colour }));
    const { title, number, edition, language, warnings } = document;
    const clauses = document.clauses.map(({ id, number, title, level, kind, page, text }) => ({
      id,
      number,
      title,
      level,
      kind,
      page,
      text,
    }));
    print(`${JSON.stringify({ title, number, edition, language, warnings, clauses })}\n`);
  },
};
