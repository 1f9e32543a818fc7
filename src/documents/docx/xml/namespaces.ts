/** The namespaces a Word document's text is written in, transitional and strict, under the prefix they usually have. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m:"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel:"],
]);

/** What elements of every other namespace are prefixed with: none of them is read. */
const OTHER = "other:";

/** The prefix a namespace usually has, whatever prefix a file gives it. */
export function usualPrefix(uri: string): string {
  return PREFIXES.get(uri) ?? OTHER;
}
