import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { openDocumentReader } from "../documents/apart/open-document-reader.ts";
import { checkRegularFile } from "../documents/regular-file.ts";
import { DocumentError } from "../standards/errors.ts";
import { flag, operand } from "./arguments.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { renderFeed } from "../chat/render-feed.ts";
import type { Command } from "./command.ts";

export const feed: Command = {
  usage: "feed FILE [--json]",
  operands: 1,
  options: { json: { type: "boolean" } },
  async run(invocation, { print, width, colour }) {
    const path = operand(invocation, 0, "The file");
    const found = await stat(path).catch(() => null);
    if (found) checkRegularFile(path, found);
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) throw new DocumentError("NOT_FOUND", `There is no file ${path}.`, { path });
    await using reader = openDocumentReader();
    const read = await reader.feed({ name: basename(path), bytes });
    print(
      flag(invocation, "json")
        ? `${JSON.stringify(read)}\n`
        : printMessage(renderFeed(read), { width, colour }),
    );
  },
};
