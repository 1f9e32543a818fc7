import { readAnyDocument } from "../../../src/documents/read-document.ts";
import { DocumentError } from "../../../src/standards/errors.ts";
import { PdfPage, writePdf } from "../../support/pdf/pdf-writer.ts";
import type { ParsedDocument } from "../../../src/documents/parsed-document.ts";
import type { PdfSetting } from "../../support/pdf/pdf-writer.ts";

export function page(): PdfPage {
  return new PdfPage();
}

export async function readPages(
  pages: readonly PdfPage[],
  setting: PdfSetting = {},
): Promise<ParsedDocument> {
  return readAnyDocument({ name: "sample.pdf", bytes: writePdf(pages, setting) });
}

export function codes(document: ParsedDocument): readonly string[] {
  return document.warnings.map((warning) => warning.code);
}

/** The typed error a reading ends in; anything else that is thrown is thrown on. */
export async function refusalOf(reading: Promise<unknown>): Promise<DocumentError> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("it was read");
}
