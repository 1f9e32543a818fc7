import { DocumentError } from "../../standards/errors.ts";
import { claimedFormat, DOCX, endingOf, HTML, PDF, TEXTUAL, type Format } from "./known-formats.ts";
import { isEncryptedPackage } from "./sniff.ts";

const WHAT_IS_READ =
  "Word documents (.docx, .doc), PDF with a text layer, web pages, Markdown and plain text are read.";

/**
 * Refuses, by name, every file that is of a format we know and do not read. The ending alone decides nothing.
 * `found` is what the content is, null for text.
 * @throws DocumentError UNSUPPORTED_FORMAT, WRONG_TYPE, PASSWORD_REQUIRED
 */
export function refuseForeign(name: string, bytes: Uint8Array, found: Format | null): void {
  if (isEncryptedPackage(bytes))
    throw new DocumentError(
      "PASSWORD_REQUIRED",
      `“${name}” is protected by a password; save it without one.`,
      {
        name,
      },
    );
  const claimed = claimedFormat(name);
  if (!found && claimed && !TEXTUAL.includes(claimed))
    throw new DocumentError(
      "WRONG_TYPE",
      `“${name}” is named as one of ${claimed.name}, but its content is none. Download it again, or ask whoever gave it to you.`,
      {
        name,
        claimed: claimed.name,
      },
    );
  // Servers send such pages in the place of documents. Older Word saved pages under its own ending, so those are read.
  if (found === HTML && (claimed === PDF || claimed === DOCX))
    throw new DocumentError(
      "WRONG_TYPE",
      `“${name}” holds a web page in the place of ${claimed.one}, as servers send with an error. Download it again.`,
      { name, found: found.name, claimed: claimed.name },
    );
  if (!found || found.reader) return;
  const not = `${found.name} are not read. ${found.advice ?? WHAT_IS_READ}`;
  if (claimed && claimed !== found && !found.endings.includes(endingOf(name)))
    throw new DocumentError("WRONG_TYPE", `“${name}” holds something else than its ending says: ${not}`, {
      name,
      found: found.name,
      claimed: claimed.name,
    });
  throw new DocumentError("UNSUPPORTED_FORMAT", not.charAt(0).toUpperCase() + not.slice(1), {
    name,
    format: found.name,
  });
}
