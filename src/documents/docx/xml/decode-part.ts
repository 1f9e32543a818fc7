import { DocumentError } from "../../../standards/errors.ts";

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  [[0x3c, 0x00], "utf-16le"],
  [[0x00, 0x3c], "utf-16be"],
];
const DECLARED = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * A decoder for a part, by its first bytes: its byte order, else what its XML declaration says (Word writes UTF-8,
 * others UTF-16, hand-made files GBK), else UTF-8.
 */
export function decoderFor(name: string, head: Uint8Array): InstanceType<typeof TextDecoder> {
  const wide = MARKS.find(([mark]) => mark.every((byte, at) => head[at] === byte));
  if (wide) return new TextDecoder(wide[1]);
  const opening = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 300)).toString("latin1");
  const label = DECLARED.exec(opening)?.[1]?.toLowerCase() ?? "utf-8";
  // A declaration in single bytes that claims two is wrong, and gb2312 is written where GB18030 is meant.
  if (label.startsWith("utf-16")) return new TextDecoder("utf-8");
  try {
    return new TextDecoder(label === "gb2312" ? "gb18030" : label);
  } catch {
    throw new DocumentError(
      "ENCODING_UNSURE",
      `“${name}” declares an encoding that is not known: ${label}.`,
      {
        name,
        encoding: label,
      },
    );
  }
}
