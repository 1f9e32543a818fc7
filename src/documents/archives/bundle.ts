import { DocumentError } from "../../standards/errors.ts";
import type { DocumentFile } from "../document-file.ts";
import type { Warning } from "../../standards/standard.ts";

/** An archive, unpacked: a notice with its attachments. */
export interface Bundle {
  /** The archive's own name. */
  readonly name: string;
  /** The documents in it, in its order, by their paths inside; no two have one name. */
  readonly files: readonly DocumentFile[];
  /** What was left out, and why. */
  readonly warnings: readonly Warning[];
}

/** What parts the path of an archive from that of a document in it: `bundle.zip!/draft.docx`. */
const INSIDE = "!/";
const MAX_NAMED = 20;

/** The path of a file, and that of a document inside of it where it is an archive and one is named. */
export function splitBundlePath(path: string): { readonly file: string; readonly inner: string | null } {
  const at = path.indexOf(INSIDE);
  return at < 0
    ? { file: path, inner: null }
    : { file: path.slice(0, at), inner: path.slice(at + INSIDE.length) };
}

/**
 * The document that is meant: the one named, by its path or its name alone, else the only one.
 * @throws DocumentError NOT_FOUND, SEVERAL_DOCUMENTS with the names and how to say which
 */
export function documentIn(bundle: Bundle, inner: string | null): DocumentFile {
  const { name, files } = bundle;
  const [first, second] = inner === null ? files : named(files, inner);
  if (first && !second) return first;
  const names = files.map((file) => file.name);
  const listed = names.slice(0, MAX_NAMED).join(", ") + (names.length > MAX_NAMED ? ", …" : "");
  if (!first)
    throw new DocumentError("NOT_FOUND", `“${name}” holds no document ${inner}; it holds: ${listed}.`, {
      name,
      inner,
      names,
    });
  throw new DocumentError(
    "SEVERAL_DOCUMENTS",
    `“${name}” holds ${names.length} documents: ${listed}. Say which, as '${name}${INSIDE}${first.name}'.`,
    { name, names },
  );
}

function named(files: readonly DocumentFile[], inner: string): readonly DocumentFile[] {
  const key = (path: string) => path.normalize("NFC").replace(/^\/+/, "").toLowerCase();
  const exact = files.filter((file) => file.name === inner);
  if (exact.length > 0) return exact;
  const alike = files.filter((file) => key(file.name) === key(inner));
  return alike.length > 0 ? alike : files.filter((file) => key(file.name).endsWith(`/${key(inner)}`));
}
