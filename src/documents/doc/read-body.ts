import { NoteMarks } from "../docx/body/notes.ts";
import { printedText } from "../docx/body/flow.ts";
import { Volume } from "../docx/limits.ts";
import { Counters } from "../docx/numbering/counters.ts";
import { Lists } from "../docx/numbering/lists.ts";
import { DocumentError } from "../../standards/errors.ts";
import { positionTable } from "./position-table.ts";
import { readFonts } from "./tables/fonts.ts";
import { readLists } from "./tables/lists.ts";
import { readNotes } from "./tables/notes.ts";
import { readStyles } from "./tables/style-sheet.ts";
import { readTextBoxes } from "./tables/text-boxes.ts";
import { DocumentText } from "./text/document-text.ts";
import { StoryReader } from "./text/story-reader.ts";
import type { Findings } from "../docx/body/findings.ts";
import type { Flow } from "../docx/body/flow.ts";
import type { WordFile } from "./information-block.ts";
import type { Notes } from "./tables/notes.ts";
import type { Stretch } from "./tables/text-boxes.ts";
import type { References } from "./text/run-writer.ts";
import type { StoryContext } from "./text/story-reader.ts";
import type { ReadingWatch } from "../reading-watch.ts";

export interface ReadBody {
  readonly flows: readonly Flow[];
  /** Numbers that only Word can count, or lists that are damaged. */
  readonly missesNumbers: boolean;
  /** Notes or text boxes that are damaged. */
  readonly missesText: boolean;
}

type Boxes = ReadonlyMap<number, readonly Stretch[]>;

/** Characters between two reports of progress. */
const STEP = 20_000;
/** Size of a section's entry ([MS-DOC] 2.9.243, Sed). */
const SECTION = 12;
const NONE: References = { note: () => null, box: () => [] };

/** The text of a document's body, with the notes and text boxes that it refers to. */
export function readBody(name: string, file: WordFile, findings: Findings, watch: ReadingWatch): ReadBody {
  const missing = new Set<"numbers" | "text">();
  const attempt = <Value>(what: "numbers" | "text", read: () => Value): Value | null => {
    const found = unlessDamaged(read);
    if (found === null) missing.add(what);
    return found;
  };
  const lists = attempt("numbers", () => readLists(file)) ?? new Lists(new Map(), new Map(), () => null);
  const shared = {
    text: new DocumentText(file),
    lists,
    findings,
    ...readStyles(file),
    fonts: unlessDamaged(() => readFonts(file)) ?? [],
    volume: new Volume(name),
    sectionEnds: new Set(positionTable(file.part("sections"), SECTION).map(({ to }) => to)),
  };
  const aside = (): StoryContext => ({ ...shared, counters: new Counters(lists), references: NONE });
  const ofNotes = aside();
  const lineAt = (from: number, to: number) => new StoryReader(ofNotes).read(from, to).map(lineOf).join(" ");
  const notes = attempt("text", () => readNotes(file, lineAt));
  const boxes = attempt("text", () => readTextBoxes(file));
  const references = referencesOf(notes, boxes ?? new Map(), aside());
  const story = new StoryReader({ ...shared, counters: new Counters(lists), references }, true);
  const { body } = file.lengths;
  const read = story.read(0, body, inSteps(body, watch));
  return {
    flows: [...read, ...references.box(body)],
    missesNumbers: story.missesNumbers || missing.has("numbers"),
    missesText: missing.has("text"),
  };
}

/** What a part besides the text gives; null where the part is damaged, which costs the document nothing else. */
function unlessDamaged<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError && error.code === "TRUNCATED") return null;
    throw error;
  }
}

/** Lists count in all text boxes together, and apart from those in the text. */
function referencesOf(notes: Notes | null, boxes: Boxes, aside: StoryContext): References {
  const marks = notes?.marks ?? new NoteMarks(new Map());
  return {
    note: (position) => {
      const reference = notes?.references.get(position);
      return reference ? marks.take(reference.kind, reference.id) : null;
    },
    box: (position) =>
      (boxes.get(position) ?? []).flatMap(({ from, to }) => new StoryReader(aside).read(from, to)),
  };
}

function inSteps(length: number, watch: ReadingWatch): (position: number) => void {
  let told = 0;
  return (position) => {
    if (position < told + STEP) return;
    told = position;
    watch.progress(position / length);
  };
}

function lineOf(flow: Flow): string {
  const text =
    flow.flow === "paragraph" ? printedText(flow) : flow.rows.map((cells) => cells.join(" ")).join(" ");
  return text.replace(/[ \t\n]+/g, " ").trim();
}
