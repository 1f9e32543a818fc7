import { DocumentError } from "../../standards/errors.ts";

/** A part of a saved page, as mail carries it. */
interface Part {
  readonly type: string;
  readonly charset: string;
  readonly encoding: string;
  readonly body: string;
}

const MAX_NESTING = 8;
const MAX_PARTS = 500;
const HEAD = 4096;

/** True for a page that a browser saved into one file (MHTML), pictures and all. */
export function isSavedPage(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, HEAD));
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s{0,10}multipart\//im.test(head);
}

/**
 * The bytes of the page in an MHTML file, its encoding declared where only the part's head does so. Pictures and other
 * parts are passed over. The page is empty where no part holds one.
 * @throws DocumentError LIMIT_ENTRIES
 */
export function pageInside(name: string, bytes: Uint8Array): Uint8Array {
  const found = findPage(name, latin1(bytes), MAX_NESTING);
  if (!found) return new Uint8Array();
  const body = decoded(found.body, found.encoding);
  const hasOwn = /charset\s{0,4}=/i.test(latin1(body.subarray(0, HEAD)));
  if (hasOwn || found.charset === "") return body;
  return Buffer.concat([Buffer.from(`<meta charset="${found.charset}">`, "latin1"), body]);
}

function findPage(name: string, source: string, nesting: number): Part | null {
  const part = partOf(source);
  if (part.type === "text/html" || part.type === "application/xhtml+xml") return part;
  const boundary = boundaryOf(source);
  if (nesting === 0 || boundary === "") return null;
  const inner = part.body.split(`--${boundary}`).slice(1);
  if (inner.length > MAX_PARTS)
    throw new DocumentError(
      "LIMIT_ENTRIES",
      `“${name}” has more than ${MAX_PARTS} parts; save the page alone as HTML.`,
      {
        name,
        limit: MAX_PARTS,
      },
    );
  for (const one of inner) {
    const page = findPage(name, one.replace(/^\r?\n/, ""), nesting - 1);
    if (page) return page;
  }
  return null;
}

function partOf(source: string): Part {
  const head = headOf(source);
  const type = /^Content-Type:\s{0,10}([\w.+-]{1,40}\/[\w.+-]{1,60})/im.exec(head)?.[1]?.toLowerCase() ?? "";
  const charset = /;\s{0,10}charset\s{0,4}=\s{0,4}"?([\w.:-]{1,40})/i.exec(head)?.[1] ?? "";
  const encoding = /^Content-Transfer-Encoding:\s{0,10}([\w-]{1,20})/im.exec(head)?.[1]?.toLowerCase() ?? "";
  return { type, charset, encoding, body: source.slice(head.length) };
}

function boundaryOf(source: string): string {
  return /;\s{0,10}boundary\s{0,4}=\s{0,4}"?([^"\r\n;]{1,100})/i.exec(headOf(source))?.[1] ?? "";
}

/** The lines before the first empty one, the lines that go on with one joined to it. */
function headOf(source: string): string {
  const end = /\r?\n\r?\n/.exec(source.slice(0, HEAD));
  return end ? source.slice(0, end.index + end[0].length) : "";
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const text = body
    .replace(/[ \t]{0,20}=\r?\n/g, "")
    .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
