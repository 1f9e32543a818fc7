import { DocumentError } from "../../standards/errors.ts";
import type { CompoundFile } from "./compound/compound-file.ts";

/** What else stands in such a container, by a stream or storage that only it has. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Workbook|Book)$/i, "an Excel workbook (.xls)"],
  [/^PowerPoint Document$/i, "a PowerPoint presentation (.ppt)"],
  [/^VisioDocument$/i, "a Visio drawing (.vsd)"],
  [/^__properties_version1\.0$/i, "an Outlook message (.msg)"],
  [/^(?:Quill|Contents)$/i, "a Publisher or Works document"],
  [/^HwpSummaryInformation$|^\x05HwpSummaryInformation$/i, "a Hangul document (.hwp)"],
  [/^(?:EncryptedPackage|EncryptionInfo)$/i, ""],
];

/** Refuses, by name, a container that holds no Word document. */
export function refuseOther(name: string, file: CompoundFile): never {
  const found = OTHERS.find(([pattern]) => file.names.some((entry) => pattern.test(entry)))?.[1];
  if (found === "")
    throw new DocumentError(
      "PASSWORD_REQUIRED",
      `“${name}” is protected by a password; save it without one.`,
      {
        name,
      },
    );
  if (found !== undefined)
    throw new DocumentError(
      "UNSUPPORTED_FORMAT",
      `“${name}” is ${found}, which is not read. Save it as a Word document (.docx) or as PDF, and hand that in.`,
      { name, format: found },
    );
  throw new DocumentError(
    "WRONG_TYPE",
    `“${name}” is packed like an older Word document, but holds no text part. Save it as .docx, and hand that in.`,
    { name },
  );
}
