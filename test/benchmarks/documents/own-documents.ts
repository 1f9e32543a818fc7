import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { PdfPage, writePdf } from "../../support/pdf/pdf-writer.ts";
import { wordFile } from "../../support/word/word-file.ts";
import { definition, instance, level, p, table } from "../../support/word/word-xml.ts";

const SENTENCES = [
  "密钥管理系统应对密钥的生成、存储、分发、使用、更新、备份、归档和销毁进行全生命周期的管理。",
  "The system shall back up every key before it is put to use, and shall record who asked for it.",
  "应采用经国家密码管理部门核准的随机数发生器产生密钥，且不应以明文形式出现在密码设备之外。",
];
const CLAUSES = 60;
const PARAGRAPHS = 12;

/** A PDF and a Word document as long as a standard of 60 pages, for those who have no others at hand. */
export function writeOwnDocuments(folder: string): void {
  writeFileSync(join(folder, "own-60-pages.pdf"), ownPdf());
  writeFileSync(join(folder, "own-60-pages.docx"), ownWord(1));
  writeFileSync(join(folder, "own-600-pages.docx"), ownWord(10));
}

function ownPdf(): Uint8Array {
  const pages = Array.from({ length: CLAUSES }, (_, at) => {
    const page = new PdfPage()
      .text(60, 40, "GB/T 00801-202X", { size: 9 })
      .text(60, 100, `${at + 1} 技术要求`, { bold: true, size: 12 })
      .text(290, 800, String(at + 1), { size: 9 });
    for (let line = 0; line < PARAGRAPHS; line += 1)
      page.text(
        60,
        130 + line * 36,
        `${at + 1}.${line + 1} ${SENTENCES[line % SENTENCES.length]?.slice(0, 40)}`,
      );
    return page.grid([60, 160, 300, 500], 600, [
      ["编号", "要求", "级别"],
      ["1", "应备份", "一"],
      ["2", "宜轮换", "二"],
    ]);
  });
  return writePdf(pages);
}

function ownWord(times: number): Uint8Array {
  const numbering = definition(0, level(0, "%1") + level(1, "%1.%2")) + instance(1, 0);
  const clauses = Array.from({ length: CLAUSES * times }, (_, at) =>
    [
      p("技术要求", { outline: 0, list: [1] }),
      ...Array.from({ length: PARAGRAPHS }, (__, line) =>
        p(
          SENTENCES[(at + line) % SENTENCES.length] ?? "",
          line % 3 === 0 ? { outline: 1, list: [1, 1] } : {},
        ),
      ),
      table(["编号", "要求", "级别"], ["1", "应备份", "一"], ["2", "宜轮换", "二"]),
    ].join(""),
  );
  return wordFile({ body: clauses.join(""), numbering });
}
