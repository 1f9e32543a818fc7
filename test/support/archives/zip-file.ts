import { deflateRawSync, crc32 } from "node:zlib";
import { ByteWriter } from "../doc/byte-writer.ts";

/** An entry as some program packs it; what is not given is as it should be. */
export interface ZipPart {
  /** As bytes where the name is not UTF-8. */
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 0x800 says that the name is UTF-8, 1 that the content is encrypted. */
  readonly flags?: number;
  readonly method?: number;
  readonly extra?: Uint8Array;
  /** What the archive says of the content's size. */
  readonly size?: number;
  readonly checksum?: number;
}

/** A ZIP archive, entry by entry as given (APPNOTE.TXT 4.3). */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const out = new ByteWriter();
  const directory = new ByteWriter();
  for (const part of parts) {
    const { content = "", flags = 0, method = 8, extra = new Uint8Array() } = part;
    const name = typeof part.name === "string" ? new TextEncoder().encode(part.name) : part.name;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const facts = new ByteWriter()
      .u16(20, flags, method, 0, 0)
      .u32(part.checksum ?? crc32(bytes), packed.length, part.size ?? bytes.length)
      .u16(name.length);
    const at = out.length;
    out.u32(0x04034b50).add(facts.bytes()).u16(0).add(name).add(packed);
    directory.u32(0x02014b50).u16(20).add(facts.bytes()).u16(extra.length, 0, 0, 0).u32(0, at);
    directory.add(name).add(extra);
  }
  const at = out.length;
  out.add(directory.bytes()).u32(0x06054b50).u16(0, 0, parts.length, parts.length);
  return out.u32(directory.length, at).u16(0).bytes();
}

/** The field by which a program gives a name in Unicode beside an older one. */
export function unicodePath(name: Uint8Array, meant: string): Uint8Array {
  const path = new ByteWriter().u8(1).u32(crc32(name)).add(new TextEncoder().encode(meant)).bytes();
  return new ByteWriter().u16(0x7075, path.length).add(path).bytes();
}
