const TABLE = /\bxref\s{1,4}(?:\d{1,10} \d{1,10}\s{1,4}(?:\d{10} \d{5} [nf]\s{1,3}){1,})+/g;
const ONLY_ATTACHMENTS = /\/StmF\s*\/Identity\b/;
const ENCRYPTION = /\/Encrypt\s+\d{1,10}\s+\d{1,5}\s+R/g;

/**
 * The file without its tables of objects, for one whose tables are wrong and mislead the search for objects: every
 * object is then found by its own header. Null for a file without such tables.
 */
export function withoutTables(bytes: Uint8Array): Uint8Array | null {
  return blanked(bytes, TABLE);
}

/**
 * The file without the note of its encryption, for one that encrypts its attachments and nothing else: a reader of its
 * pages needs no password. Null for all others.
 */
export function withoutAttachmentLock(bytes: Uint8Array): Uint8Array | null {
  return ONLY_ATTACHMENTS.test(latin1(bytes)) ? blanked(bytes, ENCRYPTION) : null;
}

/** White space in place of what matches, so that all offsets stay true. */
function blanked(bytes: Uint8Array, form: RegExp): Uint8Array | null {
  const text = latin1(bytes);
  const blank = text.replace(form, (match) => " ".repeat(match.length));
  return blank === text ? null : new Uint8Array(Buffer.from(blank, "latin1"));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
