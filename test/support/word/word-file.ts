import { strToU8, zipSync } from "fflate";
import { PACKAGE, RELATIONS, WORD } from "./word-xml.ts";

/** The parts of a Word file, each as the XML inside its root; what is not given is not in the file. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Further entries of the archive, or others in the place of ours. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
}

const ROOTS = { styles: "styles", numbering: "numbering", footnotes: "footnotes", endnotes: "endnotes" };
const KINDS = ["styles", "numbering", "footnotes", "endnotes"] as const;

/** A Word file as Word would pack it. */
export function wordFile(parts: WordParts): Uint8Array {
  const kinds = KINDS.filter((kind) => parts[kind] !== undefined);
  const own = kinds.map((kind) => [`word/${kind}.xml`, root(ROOTS[kind], parts[kind] ?? "")] as const);
  const entries: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": root("document", `<w:body>${parts.body}</w:body>`),
    "word/_rels/document.xml.rels": relationships(kinds.map((kind) => [kind, `${kind}.xml`])),
    ...Object.fromEntries(own),
    ...parts.entries,
  };
  return packed(entries);
}

/** Any files, packed as a ZIP archive. */
export function packed(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(entries))
    files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files);
}

/** A part's XML with its root element, `w:document` for `document`. */
export function root(name: string, content: string, namespace = WORD): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="${RELATIONS}">${content}</w:${name}>`;
}

/** Relationships by kind and target; a third word makes one external. */
export function relationships(targets: readonly (readonly [string, string, "External"?])[]): string {
  const lines = targets.map(
    ([kind, target, mode], at) =>
      `<Relationship Id="r${at}" Type="${RELATIONS}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${lines.join("")}</Relationships>`;
}
