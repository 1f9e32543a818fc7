import { cleanText } from "../bytes/clean.ts";
import { decodeMarkup } from "../bytes/decode-markup.ts";
import { isBinary } from "../bytes/decode.ts";
import { checkSize } from "../limits.ts";
import { readPlainText } from "../plain-text/read-plain-text.ts";
import { DocumentError } from "../../standards/errors.ts";
import { emptyPage } from "./empty-page.ts";
import { Findings } from "./flow/findings.ts";
import { readFlow } from "./flow/flow-reader.ts";
import { Footnotes } from "./flow/footnotes.ts";
import { numberedSpecificationRules } from "./kinds/numbered-specification.ts";
import { ordinaryRules } from "./kinds/ordinary-page.ts";
import { preformattedLines } from "./kinds/preformatted.ts";
import { respecSourceRules } from "./kinds/respec-source.ts";
import { xml2rfcRules } from "./kinds/xml2rfc.ts";
import { BLOCK } from "./markup/element-names.ts";
import { descendants } from "./markup/page-element.ts";
import { headTitles } from "./markup/head-titles.ts";
import { parsePage } from "./markup/parse-page.ts";
import { Visibility } from "./markup/visibility.ts";
import { ordinaryManuscript } from "./pieces/ordinary-manuscript.ts";
import { isSavedPage, pageInside } from "./saved-page.ts";
import { markedHeading, piecesOf } from "./pieces/pieces-of.ts";
import type { Manuscript } from "../manuscript.ts";
import type { ReadingWatch } from "../reading-watch.ts";
import type { Flow } from "./flow/flow.ts";
import type { PageElement } from "./markup/page-element.ts";
import type { PageRules } from "./kinds/page-rules.ts";

/** Shares of the work: the tags, the text. */
const PARSED = 0.5;
const STEPS_A_REPORT = 2000;

/**
 * Reads a web page: RFCs and drafts of the IETF, specifications of the W3C and the WHATWG, notices and statutes, and
 * any page with headings. Only what the page itself says is read: nothing is run, fetched or followed.
 * @throws DocumentError EMPTY_FILE, LIMIT_SIZE, LIMIT_DEPTH, LIMIT_ENTRIES, ENCODING_UNSURE, WRONG_TYPE
 */
export function readHtml(name: string, bytes: Uint8Array, watch: ReadingWatch): Manuscript {
  checkSize(name, bytes.length);
  if (bytes.length === 0)
    throw new DocumentError("EMPTY_FILE", `“${name}” is empty. Download or export it again.`, { name });
  const decoded = decodeMarkup(name, isSavedPage(bytes) ? pageInside(name, bytes) : bytes);
  if (isBinary(decoded.text))
    throw new DocumentError("WRONG_TYPE", `“${name}” is not a web page: it holds binary data.`, { name });
  const page = parsePage(name, cleanText(decoded.text), (share) => watch.progress(share * PARSED));
  const manuscript = readPage(name, page, watch);
  const isEmpty = manuscript.pieces.length === 0;
  const warnings = [...decoded.warnings, ...manuscript.warnings];
  return { ...manuscript, warnings: isEmpty ? [...warnings, ...emptyPage(page)] : warnings };
}

function readPage(name: string, page: PageElement, watch: ReadingWatch): Manuscript {
  const visibility = new Visibility(page);
  const lines = preformattedLines(page, visibility);
  if (lines) return titledBy(readPlainText(lines), page);
  const rules = rulesOf(page, visibility);
  const findings = new Findings();
  const step = reporter(rules.root, watch);
  const footnotes = new Footnotes(rules.root);
  const read = readFlow(rules.root, {
    file: name,
    visibility,
    footnotes,
    findings,
    isLeftOut: rules.isLeftOut,
    step,
  });
  const flows = rules.prepare?.(read) ?? read;
  const manuscript = rules.isMarkedUp
    ? markedManuscript(flows, rules)
    : ordinaryManuscript(flows, headTitles(page));
  return { ...manuscript, warnings: [...rules.warnings, ...findings.warnings(visibility)] };
}

/** Reports the share that is done, once every so many blocks. */
function reporter(root: PageElement, watch: ReadingWatch): () => void {
  let blocks = 0;
  for (const element of descendants(root)) if (BLOCK.has(element.name)) blocks += 1;
  let steps = 0;
  return () => {
    steps += 1;
    if (steps % STEPS_A_REPORT === 0) watch.progress(Math.min(1, PARSED + (1 - PARSED) * (steps / blocks)));
  };
}

function markedManuscript(flows: readonly Flow[], rules: PageRules): Omit<Manuscript, "warnings"> {
  const { title, number, edition, cover } = rules;
  return {
    title,
    number,
    edition,
    frontMatter: null,
    ...(cover && { cover }),
    pieces: piecesOf(flows, markedHeading),
  };
}

function rulesOf(page: PageElement, visibility: Visibility): PageRules {
  return (
    xml2rfcRules(page) ??
    numberedSpecificationRules(page) ??
    respecSourceRules(page) ??
    ordinaryRules(page, visibility)
  );
}

function titledBy(manuscript: Manuscript, page: PageElement): Manuscript {
  return { ...manuscript, title: manuscript.title ?? headTitles(page)[0] ?? null };
}
