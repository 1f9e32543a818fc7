import { createCipheriv, createDecipheriv, createHash } from "node:crypto";

/** What ISO 32000-2 calls U and O: 32 bytes of hash, 8 of a salt to check a password, 8 of one for the key. */
const ENTRY_BYTES = 48;
const KEY_BYTES = 32;
const IV = Buffer.alloc(16);
const NO_PASSWORD = Buffer.alloc(0);
const ATTEMPTS = 16;

/**
 * The file as its owner may open it where the owner's password is empty. Whoever knows the owner's password needs no
 * other (ISO 32000-2, 7.6.4.3.3), and here everybody knows it; pdf.js tries an empty password as the reader's alone.
 * The entries for the reader's password are written anew, for an empty one and the same key. Null where the owner's
 * password is another, and for older encryption than AES-256.
 */
export function withOwnerAccess(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  const start = text.search(/\/Filter\s*\/Standard\b/);
  if (start < 0) return null;
  const from = Math.max(0, text.lastIndexOf(" obj", start));
  const to = text.indexOf("endobj", start);
  const dictionary = text.slice(from, to < 0 ? undefined : to);
  const revision = Number(/\/R\s+(\d)\b/.exec(dictionary)?.[1]);
  const entries = { o: entry(dictionary, "O"), u: entry(dictionary, "U") };
  const keys = { oe: entry(dictionary, "OE"), ue: entry(dictionary, "UE") };
  if ((revision !== 5 && revision !== 6) || !entries.o || !entries.u || !keys.oe || !keys.ue) return null;
  const owner = entries.o.value.subarray(0, ENTRY_BYTES);
  const user = entries.u.value.subarray(0, ENTRY_BYTES);
  if (owner.length < ENTRY_BYTES || user.length < ENTRY_BYTES || keys.oe.value.length < KEY_BYTES)
    return null;
  if (!hashOf(owner.subarray(32, 40), user, revision).equals(owner.subarray(0, 32))) return null;
  const key = decrypted(keys.oe.value.subarray(0, KEY_BYTES), hashOf(owner.subarray(40, 48), user, revision));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const salts = Buffer.from(user.subarray(32, 48).map((byte) => byte ^ attempt));
    const check = hashOf(salts.subarray(0, 8), NO_PASSWORD, revision);
    const lock = hashOf(salts.subarray(8, 16), NO_PASSWORD, revision);
    const own = written(Buffer.concat([check, salts]), entries.u);
    const locked = written(encrypted(key, lock), keys.ue);
    if (own === null || locked === null) continue;
    const copy = Buffer.from(file);
    copy.write(own, from + entries.u.at, "latin1");
    copy.write(locked, from + keys.ue.at, "latin1");
    return new Uint8Array(copy);
  }
  return null;
}

/** A string of the dictionary: its bytes, and the place, length and kind of what is written for them. */
interface Entry {
  readonly value: Buffer;
  readonly at: number;
  readonly length: number;
  readonly isHex: boolean;
}

function entry(dictionary: string, name: string): Entry | null {
  const hex = new RegExp(`/${name}\\s*(<[\\dA-Fa-f\\s]{0,600}>)`).exec(dictionary);
  if (hex?.[1] !== undefined) {
    const at = hex.index + hex[0].length - hex[1].length;
    const value = Buffer.from(hex[1].replace(/[^\dA-Fa-f]/g, ""), "hex");
    return { value, at, length: hex[1].length, isHex: true };
  }
  const words = new RegExp(`/${name}\\s*(\\((?:[^\\\\()]|\\\\[^]){0,600}\\))`).exec(dictionary);
  if (words?.[1] === undefined) return null;
  const at = words.index + words[0].length - words[1].length;
  const value = Buffer.from(unescaped(words[1].slice(1, -1)), "latin1");
  return { value, at, length: words[1].length, isHex: false };
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(words: string): string {
  return words.replace(/\\(?:([0-7]{1,3})|\r?\n|([^]))/g, (_, octal?: string, letter?: string) =>
    octal === undefined
      ? (ESCAPES[letter ?? ""] ?? letter ?? "")
      : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  );
}

/** The bytes as a string of the same length in the file; null where they need more room. */
function written(value: Buffer, place: Entry): string | null {
  const text = place.isHex
    ? `<${value.toString("hex")}>`
    : `(${value
        .toString("latin1")
        .replace(/[\\()]/g, "\\$&")
        .replaceAll("\r", "\\r")})`;
  return text.length <= place.length ? text.padEnd(place.length) : null;
}

/** ISO 32000-2, algorithm 2.B, for the empty password: revision 5 hashes once, revision 6 at least 64 times. */
function hashOf(salt: Buffer, user: Buffer, revision: number): Buffer {
  let key = createHash("sha256").update(salt).update(user).digest();
  if (revision === 5) return key;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat([key, user]);
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32));
    const mixed = cipher.setAutoPadding(false).update(Buffer.concat(Array.from({ length: 64 }, () => block)));
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(["sha256", "sha384", "sha512"][rest] ?? "sha256")
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, KEY_BYTES);
}

function decrypted(value: Buffer, key: Buffer): Buffer {
  return createDecipheriv("aes-256-cbc", key, IV).setAutoPadding(false).update(value);
}

function encrypted(value: Buffer, key: Buffer): Buffer {
  return createCipheriv("aes-256-cbc", key, IV).setAutoPadding(false).update(value);
}
