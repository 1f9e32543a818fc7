import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { docFile, item, para as oldPara, row, sprm } from "../support/doc/doc-file.ts";
import { PdfPage, writePdf } from "../support/pdf/pdf-writer.ts";
import { packed, wordFile } from "../support/word/word-file.ts";
import {
  cell,
  definition,
  FIELD_END,
  fieldStart,
  instance,
  level,
  p,
  para,
  run,
  style,
  table,
} from "../support/word/word-xml.ts";
import type { DocumentFile } from "../../src/documents/document-file.ts";

/** A file of `samples`. */
export function sampleFile(name: string): DocumentFile {
  return { name, bytes: new Uint8Array(readFileSync(join(import.meta.dirname, "samples", name))) };
}

const NUMBERING = [
  definition(0, level(0, "%1") + level(1, "%1.%2") + level(2, "%1.%2.%3")),
  definition(
    1,
    level(0, "第%1条", { format: "chineseCounting" }) + level(1, "(%2)", { format: "lowerLetter" }),
  ),
  instance(1, 0),
  instance(2, 1),
].join("");

const STYLES = [
  style("Head", `<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`),
  style("SubHead", `<w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>`, "Head"),
  style("Hidden", "<w:rPr><w:vanish/></w:rPr>"),
].join("");

const BODY = [
  p("网络安全技术 样例", { style: "Title" }),
  para(`${fieldStart("TOC")}${run("1 范围\t1")}${FIELD_END}`),
  p("范围", { style: "Head" }),
  para(
    `${run("本文件规定了")}<w:ins w:id="1">${run("要求")}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>`,
  ),
  p("总则", { style: "SubHead" }),
  p("应备份。", { list: [2] }),
  p("密钥；", { list: [2, 1] }),
  table(["类型", cell("用途", `<w:gridSpan w:val="2"/>`)], [cell("SM4", "<w:vMerge/>"), "加密", "签名"]),
  para(`<w:r><w:pict><w:txbxContent>${p("框内。")}</w:txbxContent></w:pict></w:r>`),
  para(`${run("见注")}<w:r><w:footnoteReference w:id="1"/></w:r>${run("隐", "<w:vanish/>")}`),
  p("附录 A（规范性）方法", { outline: 0 }),
].join("");

const NOTES = `<w:footnote w:id="1">${p("脚注。")}</w:footnote>`;

export const WORD: DocumentFile = {
  name: "draft.docx",
  bytes: wordFile({ body: BODY, styles: STYLES, numbering: NUMBERING, footnotes: NOTES }),
};

const PLAIN_WORD: DocumentFile = {
  name: "plain.docx",
  bytes: wordFile({ body: p("1 范围", { outline: 0 }) + p("本文件规定了要求。") }),
};

const PAGES = [
  new PdfPage()
    .text(60, 60, "GB/T 00801-202X", { size: 9 })
    .text(150, 200, "网络安全技术 样例", { size: 22, bold: true })
    .text(60, 800, "1", { size: 9 }),
  new PdfPage()
    .text(60, 40, "GB/T 00801-202X", { size: 9 })
    .text(60, 100, "1 范围", { bold: true, size: 12 })
    .lines(60, 130, ["本文件规定了密钥管理的要求，适用于所有的产品和所有的服务。", "它不适用于样例。"])
    .text(60, 200, "2 Terms", { bold: true, size: 12 })
    .text(60, 230, "The key shall be backed up by whoever holds it, in every product.")
    .grid([60, 160, 300], 300, [
      ["编号", "要求"],
      ["5.1", "应备份"],
      ["5.2", "宜轮换"],
    ])
    .text(60, 420, "hidden words", { mode: 3 })
    .text(60, 800, "2", { size: 9 }),
  new PdfPage()
    .text(60, 40, "GB/T 00801-202X", { size: 9 })
    .text(60, 100, "附 录 A", { bold: true })
    .text(60, 120, "（规范性）")
    .text(60, 140, "方法", { bold: true })
    .lines(60, 180, ["A.1 步骤", "第一步应当随机生成密钥，第二步应当备份。"])
    .scan()
    .text(60, 800, "3", { size: 9 }),
];

export const PDF: DocumentFile = {
  name: "draft.pdf",
  bytes: writePdf(PAGES, { title: "Sample", bookmarks: ["1 范围", "附录 A"] }),
};

export const OLD_WORD: DocumentFile = {
  name: "draft.doc",
  bytes: docFile({
    styles: [{ name: "Normal" }, { name: "heading 1", builtIn: 1, basedOn: 0, sprms: [sprm(0x2640, 0)] }],
    lists: [
      {
        id: 1,
        levels: [
          { text: "%1", style: 1 },
          { text: "%1.%2", legal: true },
        ],
      },
    ],
    instances: [{ list: 1 }, { list: 1, overrides: [{ level: 0, start: 5 }] }],
    paragraphs: [
      oldPara("网络安全技术 样例"),
      oldPara("\x13 TOC \\o \x14范围\t1\x15"),
      oldPara("范围", { style: 1 }),
      oldPara([{ text: "本文件规定了要求" }, { text: "\x02" }, { text: "。隐", looks: [sprm(0x083c, 1)] }]),
      item("总则", 1, 1),
      item("Backup", 2),
      ...row(["编号", "要求"], [0, 3000, 6000]),
      ...row(["1", "应备份"], [0, 3000, 6000]),
      oldPara("附录 A（规范性）方法", { style: 1 }),
    ],
    footnotes: ["脚注。"],
    header: "GB/T 00801",
  }),
};

export const BUNDLE: DocumentFile = {
  name: "bundle.zip",
  bytes: packed({
    "通知/draft.docx": PLAIN_WORD.bytes,
    "draft.pdf": PDF.bytes,
    "old/draft.doc": OLD_WORD.bytes,
    "notes.md": "# 1 Scope\n\nText.\n",
    "__MACOSX/._notes.md": "x",
    "picture.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    "inner.zip": packed({ "a.txt": "1 Scope\n\nText.\n" }),
  }),
};

export const WORDS: readonly DocumentFile[] = [WORD, PLAIN_WORD];

/** Of what a folder holds, the files with one of these endings. */
export function filesOf(paths: readonly string[], endings: readonly string[]): readonly DocumentFile[] {
  return paths
    .filter((path) => endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`)))
    .map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
}
