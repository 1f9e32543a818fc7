import { readDocument } from "../../../src/documents/read-document.ts";
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
  return readDocument({ name: "sample.pdf", bytes: writePdf(pages, setting) });
}

export function codes(document: ParsedDocument): readonly string[] {
  return document.warnings.map((warning) => warning.code);
}
