import { fileURLToPath } from "node:url";
import { getResolvedPDFJS } from "unpdf";
import { withoutAttachmentLock, withoutTables } from "./file/repair.ts";
import { withOwnerAccess } from "./file/owner-key.ts";
import { IDENTITY, matrixOf } from "./draw/matrix.ts";
import { readDrawing } from "./draw/read-drawing.ts";
import { DocumentError } from "../../standards/errors.ts";
import type { DrawingStep, Resources } from "./draw/read-drawing.ts";
import type { FontTraits, PageDrawing } from "./draw/page-drawing.ts";
import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;

/** A chapter mark of the file's own outline. */
export interface Bookmark {
  readonly title: string;
  /** The outermost 1. */
  readonly depth: number;
}

/** Why a page was not read: its content is written wrongly, or is not in the file at all. */
export type UnreadPage = "damaged" | "lost";

export interface OpenPdf {
  readonly pages: number;
  /** The title and number of the file's properties, which name the template more often than the document. */
  readonly title: string | null;
  /** True for a form whose real content is not in its pages. */
  readonly isForm: boolean;
  /** False where the author forbade copying text out of the file. */
  readonly mayBeCopied: boolean;
  readonly bookmarks: readonly Bookmark[];
  draw(page: number): Promise<PageDrawing | UnreadPage>;
  close(): Promise<void>;
}

/** Adobe's tables from character codes to glyphs to Unicode, which Chinese files name and do not hold. */
const CMAPS = fileURLToPath(new URL("./cmaps/", import.meta.url));
/** After so many pages pdf.js lets go of what it keeps of them; more often, and it makes the fonts anew each time. */
const PAGES_KEPT = 60;
const MAX_BOOKMARKS = 5000;
const DEEPEST_BOOKMARK = 12;

/**
 * Opens a PDF with pdf.js. Nothing but the bytes and our own character maps is read: no font of the system, no
 * picture, no form, no script, no attachment, no address.
 * @throws DocumentError PASSWORD_REQUIRED or TRUNCATED
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await getResolvedPDFJS();
  try {
    return await open(pdfjs, bytes);
  } catch (error) {
    const mended = mend(error, bytes);
    if (!mended) throw refusalFor(name, error);
    return await open(pdfjs, mended).catch(() => {
      throw refusalFor(name, error);
    });
  }
}

async function open(pdfjs: Pdfjs, bytes: Uint8Array): Promise<OpenPdf> {
  const task = pdfjs.getDocument({
    // pdf.js takes over the buffer it is given, and the caller's must stay whole.
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: CMAPS,
    cMapPacked: true,
    // Pictures say nothing here, and one of 100 megapixels costs all the memory there is.
    maxImageSize: 1,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const layers = await document.getOptionalContentConfig();
    const permissions = await document.getPermissions();
    return {
      pages: document.numPages,
      ...(await propertiesOf(document)),
      mayBeCopied: permissions === null || permissions.includes(pdfjs.PermissionFlag.COPY),
      bookmarks: await bookmarksOf(document),
      draw: (page) => draw(pdfjs, document, page, (layer) => layers.isVisible(layer)),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

/** The bytes in a form that can be opened all the same; null where nothing helps. */
function mend(error: unknown, bytes: Uint8Array): Uint8Array | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "PasswordException") return withoutAttachmentLock(bytes) ?? withOwnerAccess(bytes);
  return error.name === "InvalidPDFException" ? withoutTables(bytes) : null;
}

function refusalFor(name: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "PasswordException")
    return new DocumentError(
      "PASSWORD_REQUIRED",
      `“${name}” is locked with a password. Save a copy without one, or ask its publisher for it.`,
      { name },
    );
  return new DocumentError(
    "TRUNCATED",
    `“${name}” is damaged: it is cut short, or its pages cannot be found (${error.message.replace(/\.$/, "")}). Fetch it again.`,
    { name },
  );
}

async function draw(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  number: number,
  isVisible: (layer: unknown) => boolean,
): Promise<PageDrawing | UnreadPage> {
  let page: PDFPageProxy | null = null;
  try {
    page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
    if (list.fnArray.length === 0 && (await isLost(page))) return "lost";
    const names = namesOf(pdfjs.OPS);
    const steps = list.fnArray.map((code: number, at: number): DrawingStep => {
      const values: unknown = list.argsArray[at];
      return { name: names[code] ?? "", values: Array.isArray(values) ? (values as readonly unknown[]) : [] };
    });
    const resources: Resources = { font: await fontsOf(page, steps), isShown: isVisible };
    const space = {
      page: number,
      width: view.width,
      height: view.height,
      matrix: matrixOf(view.transform) ?? IDENTITY,
    };
    return readDrawing(steps, space, resources, names);
  } catch (error) {
    if (
      error instanceof Error &&
      /^(?:UnknownErrorException|FormatError|InvalidPDFException)$/.test(error.name)
    )
      return "damaged";
    throw error;
  } finally {
    page?.cleanup();
    // It refuses while a damaged page is still being drawn; the next time will do.
    if (number % PAGES_KEPT === 0) await document.cleanup().catch(() => {});
  }
}

/** A page whose content is not where the file says draws nothing; only asking for its text tells it from an empty one. */
async function isLost(page: PDFPageProxy): Promise<boolean> {
  try {
    await page.getTextContent();
    return false;
  } catch (error) {
    return error instanceof Error && /XRef entry/.test(error.message);
  }
}

function namesOf(operators: Readonly<Record<string, number>>): Readonly<Record<number, string>> {
  return Object.fromEntries(Object.entries(operators).map(([name, code]) => [code, name]));
}

/** pdf.js hands over fonts apart from the page, and some only after it. */
async function fontsOf(
  page: PDFPageProxy,
  steps: readonly DrawingStep[],
): Promise<(name: string) => FontTraits | null> {
  const names = new Set(
    steps.filter((step) => step.name === "setFont").map((step) => String(step.values[0])),
  );
  const fonts = new Map<string, FontTraits>();
  for (const name of names) {
    const loaded = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve));
    fonts.set(name, traitsOf(loaded));
  }
  return (name) => fonts.get(name) ?? null;
}

function traitsOf(font: unknown): FontTraits {
  const loaded: {
    name?: unknown;
    bold?: unknown;
    black?: unknown;
    vertical?: unknown;
    fontMatrix?: unknown;
  } = font !== null && typeof font === "object" ? font : {};
  const name = typeof loaded.name === "string" ? loaded.name.replace(/^[A-Z]{6}\+/, "") : "";
  const [scale] = Array.isArray(loaded.fontMatrix) ? (loaded.fontMatrix as readonly unknown[]) : [];
  return {
    name,
    bold: loaded.bold === true || loaded.black === true || /bold|black|heavy|simhei|黑体/i.test(name),
    vertical: loaded.vertical === true,
    scale: typeof scale === "number" && scale > 0 ? scale : 0.001,
  };
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Pick<OpenPdf, "title" | "isForm">> {
  try {
    const { info } = await document.getMetadata();
    const { Title: title, IsXFAPresent: isForm }: { Title?: unknown; IsXFAPresent?: unknown } = info;
    return {
      title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
      isForm: isForm === true,
    };
  } catch {
    return { title: null, isForm: false };
  }
}

async function bookmarksOf(document: PDFDocumentProxy): Promise<readonly Bookmark[]> {
  const found: Bookmark[] = [];
  const walk = (items: unknown, depth: number): void => {
    if (!Array.isArray(items)) return;
    for (const item of items as readonly { title?: unknown; items?: unknown }[]) {
      if (found.length >= MAX_BOOKMARKS || depth > DEEPEST_BOOKMARK) return;
      if (typeof item.title === "string") found.push({ title: item.title, depth });
      walk(item.items, depth + 1);
    }
  };
  try {
    walk(await document.getOutline(), 1);
  } catch {
    // A damaged outline is as good as none: the text has the headings as well.
    return [];
  }
  return found;
}
