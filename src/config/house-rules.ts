import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { nearestName } from "./nearest-name.ts";

/** What `rapporteur.yaml` says. */
export interface HouseRules {
  /** Audiences beyond `public` whose text may leave the house, by where it goes. */
  readonly leavesTheHouse: { readonly toModel: readonly string[] };
}

export const NO_HOUSE_RULES: HouseRules = { leavesTheHouse: { toModel: [] } };

const AUDIENCE_WANTED = "must be an audience, such as wg3: small letters, digits and hyphens";
const audience = z.string(AUDIENCE_WANTED).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, AUDIENCE_WANTED);

const leavesTheHouse = z.strictObject({
  model: z.array(audience, "must be a list of audiences, such as [wg3]").default([]),
});

const houseRules = z.strictObject({
  leaves_the_house: leavesTheHouse.default({ model: [] }),
});

/** The keys of each section, by its path. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(houseRules.shape),
  leaves_the_house: Object.keys(leavesTheHouse.shape),
};

/** Sections that are foreseen: refused by name until the part they belong to is built. */
const UNBUILT_SECTIONS: Readonly<Record<string, string>> = { places: "chat platforms" };

type Path = readonly PropertyKey[];
type Refusal = { readonly offset: number; readonly sentence: string };

/** Reads the text of a `rapporteur.yaml`. Every fault is refused with its line, and what holds without the file is given. */
export function readHouseRules(text: string, refuse: (line: number, sentence: string) => void): HouseRules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unreadable = [...document.errors, ...document.warnings];
  for (const fault of unreadable) refuse(lines.linePos(fault.pos[0]).line, fault.message);
  if (unreadable.length > 0 || document.contents === null) return NO_HOUSE_RULES;

  const parsed = houseRules.safeParse(document.toJS());
  if (parsed.success) return { leavesTheHouse: { toModel: parsed.data.leaves_the_house.model } };
  for (const { offset, sentence } of parsed.error.issues.flatMap((issue) => refusals(document, issue))) {
    refuse(lines.linePos(offset).line, sentence);
  }
  return NO_HOUSE_RULES;
}

function refusals(document: Document, issue: z.core.$ZodIssue): Refusal[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      offset: offsetOfKey(document, issue.path, key),
      sentence: unknownKey(path, key),
    }));
  }
  const wanted =
    issue.code === "invalid_type" && issue.expected === "object"
      ? `must be a section with ${(KEYS[path] ?? []).join(", ")}`
      : issue.message;
  return [{ offset: offsetOf(nodeAt(document, issue.path)), sentence: `${path || "the file"} ${wanted}` }];
}

function unknownKey(section: string, key: string): string {
  const waitsFor = section === "" ? UNBUILT_SECTIONS[key] : undefined;
  if (waitsFor !== undefined) return `"${key}" is for ${waitsFor}, not built yet: take it out`;
  const known = KEYS[section] ?? [];
  const meant = nearestName(key, known);
  const help = meant === null ? `known here: ${known.join(", ")}` : `did you mean "${meant}"?`;
  return `there is no "${key}"${section && ` in ${section}`}: ${help}`;
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

function offsetOfKey(document: Document, path: Path, key: string): number {
  const section = nodeAt(document, path);
  const keys = isMap(section) ? section.items.map((pair) => pair.key) : [];
  return offsetOf(keys.find((node) => isScalar(node) && node.value === key));
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
