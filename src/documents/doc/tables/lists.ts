import { Lists } from "../../docx/numbering/lists.ts";
import { numberFormat } from "./number-formats.ts";
import type { Level, LevelOverride, ListDefinition, ListInstance } from "../../docx/numbering/lists.ts";
import type { WordFile } from "../information-block.ts";
import type { StoredBytes } from "../stored-bytes.ts";

const DEFINITION = 28;
const INSTANCE = 16;
const LEVELS = 9;
const LEVEL_HEAD = 28;
const NO_STYLE = 0xfff;

/** The lists of a document: their definitions ([MS-DOC] 2.9.181, PlfLst) and the instances paragraphs name (2.9.180, PlfLfo). */
export function readLists(file: WordFile): Lists {
  const definitions = readDefinitions(file);
  const instances = readInstances(file);
  return new Lists(definitions, instances, () => null);
}

/** LSTF by LSTF (2.9.147), and behind them all, past the length that is told, their levels. */
function readDefinitions(file: WordFile): ReadonlyMap<string, ListDefinition> {
  const definitions = new Map<string, ListDefinition>();
  const bytes = file.part("lists");
  if (bytes.length < 2) return definitions;
  const count = Math.min(bytes.u16(0), Math.floor((bytes.length - 2) / DEFINITION));
  let at = file.offsetOf("lists") + 2 + bytes.u16(0) * DEFINITION;
  for (let index = 0; index < count; index += 1) {
    const head = bytes.part(2 + index * DEFINITION, DEFINITION);
    const isSimple = (head.u8(26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let place = 0; place < (isSimple ? 1 : LEVELS); place += 1) {
      const style = head.u16(8 + place * 2);
      const read = readLevel(file.table, at, style === NO_STYLE ? null : String(style));
      levels.set(place, read.level);
      at = read.end;
    }
    const id = String(head.i32(0));
    if (!definitions.has(id)) definitions.set(id, { id, levels, styleLink: null, ownStyle: null });
  }
  return definitions;
}

/** LVL (2.9.150): its head, two lists of properties, and what is printed, with the levels' places as characters 0 to 8. */
function readLevel(
  table: StoredBytes,
  at: number,
  style: string | null,
): { readonly level: Level; readonly end: number } {
  const head = table.part(at, LEVEL_HEAD);
  const textAt = at + LEVEL_HEAD + head.u8(24) + head.u8(25);
  const length = table.u16(textAt);
  const flags = head.u8(5);
  const level: Level = {
    start: head.i32(0),
    format: numberFormat(head.u8(4)),
    sample: null,
    text: printedText(table.utf16(textAt + 2, length)),
    restart: (flags & 8) === 0 ? null : head.u8(26),
    legal: (flags & 4) !== 0,
    style,
  };
  return { level, end: textAt + 2 + length * 2 };
}

function printedText(stored: string): string {
  return stored.replace(/[\0-\x08]/g, (place) => `%${place.charCodeAt(0) + 1}`);
}

/** LFO by LFO (2.9.131), and behind them what each overrides (2.9.132, LFOData). */
function readInstances(file: WordFile): ReadonlyMap<number, ListInstance> {
  const instances = new Map<number, ListInstance>();
  const bytes = file.part("listInstances");
  if (bytes.length < 4) return instances;
  const count = Math.min(bytes.u32(0), Math.floor((bytes.length - 4) / INSTANCE));
  let at = file.offsetOf("listInstances") + 4 + count * INSTANCE;
  for (let index = 0; index < count; index += 1) {
    const head = bytes.part(4 + index * INSTANCE, INSTANCE);
    const overrides = new Map<number, LevelOverride>();
    at += 4;
    for (let read = 0; read < head.u8(12); read += 1) {
      const found = readOverride(file.table, at);
      overrides.set(found.place, found.override);
      at = found.end;
    }
    instances.set(index + 1, { definition: String(head.i32(0)), overrides });
  }
  return instances;
}

/** LFOLVL (2.9.133): another start, another level, or both. */
function readOverride(
  table: StoredBytes,
  at: number,
): { readonly place: number; readonly override: LevelOverride; readonly end: number } {
  const flags = table.u32(at + 4);
  const place = flags & 0xf;
  const setsStart = (flags & 0x10) !== 0;
  const found = (flags & 0x20) === 0 ? null : readLevel(table, at + 8, null);
  const start = found ? found.level.start : table.i32(at);
  return {
    place,
    override: { start: setsStart ? start : null, level: found?.level ?? null },
    end: found?.end ?? at + 8,
  };
}
