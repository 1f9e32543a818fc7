import type { Stats } from "node:fs";
import { DocumentError } from "../standards/errors.ts";

/**
 * Refuses what is neither a file nor a folder: who reads a pipe waits for as long as nobody writes to it.
 * @throws DocumentError NOT_A_FILE
 */
export function checkRegularFile(path: string, found: Pick<Stats, "isFile" | "isDirectory">): void {
  if (found.isFile() || found.isDirectory()) return;
  throw new DocumentError(
    "NOT_A_FILE",
    `${path} is a pipe, a socket or a device, not a file. Save what it gives as a file, and name that.`,
    { path },
  );
}
