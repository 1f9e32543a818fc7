import { SaxesParser } from "saxes";
import { DocumentError } from "../../../standards/errors.ts";
import { MAX_DEPTH } from "../limits.ts";
import { refuseLimit } from "../../limits.ts";
import { damaged } from "../../damaged.ts";
import { decoderFor } from "./decode-part.ts";
import { usualPrefix } from "./namespaces.ts";
import type { SaxesTagNS } from "saxes";

/** Gives the bytes of a part, piece by piece. */
export type PartSource = (take: (chunk: Uint8Array) => void) => void;

/** An element under its namespace's usual prefix: `w:p`, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  /** An attribute by its local name; Word's attributes have no two alike. */
  attribute(local: string): string | null;
}

export interface XmlHandler {
  /** True when the element and all in it are to be passed over. */
  open(element: XmlElement): boolean;
  close(name: string): void;
  text?(text: string): void;
}

/** What is wrong with a text that Word reads all the same. */
const HARMLESS = /disallowed character\.$/;

/**
 * Reads a part without ever holding it whole. Document type definitions are refused, so that no entity is there to be
 * expanded or fetched.
 * @throws DocumentError DOCTYPE_REFUSED, LIMIT_DEPTH, TRUNCATED for XML that is not well-formed
 */
export function readXml(name: string, source: PartSource, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const nameOf = namer();
  let depth = 0;
  let passedOver = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH)
      refuseLimit("LIMIT_DEPTH", `“${name}” nests its elements more than ${MAX_DEPTH} deep.`, {
        name,
        limit: MAX_DEPTH,
      });
    if (passedOver > 0 || handler.open(elementOf(tag, nameOf(tag)))) passedOver += 1;
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (passedOver > 0) passedOver -= 1;
    else handler.close(nameOf(tag));
  });
  const give = (text: string) => {
    if (passedOver === 0) handler.text?.(text);
  };
  parser.on("text", give);
  parser.on("cdata", give);
  parser.on("doctype", () => {
    throw new DocumentError(
      "DOCTYPE_REFUSED",
      `“${name}” holds a document type definition, which Word never writes; it was not read. Open it in Word and save it anew.`,
      { name },
    );
  });
  parser.on("error", (error) => {
    if (!HARMLESS.test(error.message)) throw damaged(name, "its XML is not well-formed");
  });
  feed(name, source, parser);
}

function feed(name: string, source: PartSource, parser: SaxesParser<{ xmlns: true }>): void {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  source((chunk) => {
    decoder ??= decoderFor(name, chunk);
    parser.write(decoder.decode(chunk, { stream: true }));
  });
  parser.close();
}

function elementOf(tag: SaxesTagNS, name: string): XmlElement {
  return {
    name,
    attribute: (local) => {
      for (const key in tag.attributes) {
        const attribute = tag.attributes[key];
        if (attribute?.local === local) return attribute.value;
      }
      return null;
    },
  };
}

/** Names elements; the last namespace is remembered, for a part hardly ever leaves its own. */
function namer(): (tag: SaxesTagNS) => string {
  let last = "";
  let prefix = usualPrefix(last);
  return (tag) => {
    if (tag.uri !== last) {
      last = tag.uri;
      prefix = usualPrefix(last);
    }
    return prefix + tag.local;
  };
}
