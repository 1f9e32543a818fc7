import { mutateBytes } from "./mutations/bytes.ts";
import { mutateCompound } from "./mutations/compound.ts";
import { mutateElements } from "./mutations/elements.ts";
import { mutateJson } from "./mutations/json.ts";
import { mutateLines } from "./mutations/lines.ts";
import { mutateMarkup } from "./mutations/markup.ts";
import { mutatePdf } from "./mutations/pdf.ts";
import { insideZip, mutatePart } from "./mutations/zip.ts";
import { BUNDLE, OLD_WORD, PDF, sampleFile, WORDS } from "./samples.ts";
import type { FileTask } from "../../src/documents/apart/messages.ts";
import type { DocumentFile } from "../../src/documents/document-file.ts";
import type { Mutation } from "./mutations/mutation.ts";

/** A format, with valid documents of it and the ways in which they are damaged. */
export interface FuzzedFormat {
  readonly task: FileTask;
  readonly endings: readonly string[];
  /** Of our own making. */
  readonly samples: readonly DocumentFile[];
  readonly mutations: readonly [Mutation<Uint8Array>, ...Mutation<Uint8Array>[]];
}

export const FORMATS: Readonly<Record<string, FuzzedFormat>> = {
  docx: {
    task: "document",
    endings: ["docx"],
    samples: WORDS,
    mutations: [mutateBytes, insideZip(mutatePart), insideZip(mutatePart), insideZip(mutatePart)],
  },
  pdf: {
    task: "document",
    endings: ["pdf"],
    samples: [PDF],
    mutations: [mutateBytes, mutatePdf, mutatePdf, mutatePdf],
  },
  md: {
    task: "document",
    endings: ["md"],
    samples: [sampleFile("draft.md"), sampleFile("kramdown.md")],
    mutations: [mutateBytes, onText(mutateLines), onText(mutateLines)],
  },
  txt: {
    task: "document",
    endings: ["txt"],
    samples: [sampleFile("draft.txt"), sampleFile("protocol.txt")],
    mutations: [mutateBytes, onText(mutateLines), onText(mutateLines)],
  },
  html: {
    task: "document",
    endings: ["html", "htm"],
    samples: ["notice.html", "protocol.html", "specification.html"].map(sampleFile),
    mutations: [mutateBytes, onText(mutateMarkup), onText(mutateMarkup), onText(mutateElements)],
  },
  doc: {
    task: "document",
    endings: ["doc"],
    samples: [OLD_WORD],
    mutations: [mutateBytes, mutateCompound, mutateCompound],
  },
  rss: {
    task: "feed",
    endings: ["rss"],
    samples: [sampleFile("news.rss")],
    mutations: [mutateBytes, onText(mutateMarkup), onText(mutateElements)],
  },
  atom: {
    task: "feed",
    endings: ["atom"],
    samples: [sampleFile("news.atom")],
    mutations: [mutateBytes, onText(mutateMarkup), onText(mutateElements)],
  },
  "json-feed": {
    task: "feed",
    endings: ["json"],
    samples: [sampleFile("news.json")],
    mutations: [mutateBytes, onText(mutateJson), onText(mutateJson)],
  },
  zip: {
    task: "bundle",
    endings: ["zip"],
    samples: [BUNDLE],
    mutations: [mutateBytes, insideZip(mutateBytes)],
  },
};

function onText(mutate: Mutation<string>): Mutation<Uint8Array> {
  return (bytes, random) => new TextEncoder().encode(mutate(new TextDecoder().decode(bytes), random));
}
