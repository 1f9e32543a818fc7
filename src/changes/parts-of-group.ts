import type { Clause } from "../standards/clause.ts";
import type { Provision } from "../standards/force.ts";
import type { Guest, RedlinePart, Structure, TextChange, ValueChange } from "./change-set.ts";
import { judgeText, structureOf, type ComparedGroup, type Judgement, type Texts } from "./compared-group.ts";
import { comparedText } from "./compared-text.ts";
import type { Hosting, Placed } from "./hosting.ts";
import { redlineOf } from "./redline.ts";
import type { Renumbering } from "./references.ts";
import { changedValues } from "./values.ts";

/** What one change tells: some of a group's clauses, by position, with their part of what happened in it. */
export interface Part {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly structure: Structure;
  readonly host: Clause | null;
  readonly guests: readonly Guest[];
  readonly judged: Judgement;
  /** How the text changed apart from what its guests' changes tell. */
  readonly told: TextChange;
  readonly redline: readonly RedlinePart[];
  readonly values: readonly ValueChange[];
  /** Whether it tells of a provision on the side with several clauses; null: of what that side does not state. */
  readonly tellsOf: (statement: Provision | null) => boolean;
}

/** A group told as a whole. */
export function wholeOf(one: ComparedGroup): Part {
  const { group, texts, judged } = one;
  const structure = structureOf(one);
  return {
    old: group.old,
    new: group.new,
    structure,
    host: null,
    guests: [],
    judged,
    told: judged.text,
    redline: redlineOf(texts.old, texts.new),
    values: valuesOf(structure, judged.text, texts),
    tellsOf: () => true,
  };
}

/** The clause that stayed itself, with all that did not come from, or go to, one of its guests. */
export function hostPart(one: ComparedGroup, hosting: Hosting, renumbering: Renumbering): Part {
  const { several, host, itself, guests, divided, statedBy } = hosting;
  const structure = one.placement ?? "moved";
  const textsWith = (clause: Clause): Texts =>
    sided(several, comparedText([clause]), comparedText([itself.clause]));
  const whole = textsWith(host.clause);
  const own = textsWith({ ...host.clause, text: divided.rest });
  const told = judgeText(own, renumbering).text;
  return {
    ...sided(several, [host.at], [itself.at]),
    structure,
    host: null,
    guests: guests.map(({ clause }) => ({
      id: clause.id,
      side: several,
      sentences: divided.held.get(clause)?.sentences ?? [],
    })),
    judged: judgeText(whole, renumbering),
    told,
    redline: redlineOf(whole.old, whole.new),
    values: valuesOf(structure, told, own),
    tellsOf: (statement) => !guests.some(({ clause }) => clause === statedBy(statement)),
  };
}

/** A clause that its host took in, or gave off, against what the host holds of it. */
export function guestPart({ at, clause }: Placed, hosting: Hosting, renumbering: Renumbering): Part {
  const { several, host, divided, statedBy } = hosting;
  const structure = several === "old" ? "merged" : "split";
  const held = divided.held.get(clause)?.text ?? "";
  const texts = sided(several, held, clause.text);
  const judged = judgeText(texts, renumbering);
  const op = several === "old" ? "delete" : "insert";
  const title = [clause.title, clause.text === "" ? null : ""].filter((line) => line !== null).join("\n");
  return {
    ...sided(several, [host.at], [at]),
    structure,
    host: host.clause,
    guests: [],
    judged,
    told: judged.text,
    redline: withTitle({ op, text: clause.title === null ? "" : title }, redlineOf(texts.old, texts.new)),
    values: held === "" ? [] : valuesOf(structure, judged.text, texts),
    tellsOf: (statement) => statedBy(statement) === clause,
  };
}

/** What stands on the host's side, and on the other, as old and new. */
function sided<T>(several: "old" | "new", ofHost: T, ofSeveral: T): { readonly old: T; readonly new: T } {
  return several === "old" ? { old: ofSeveral, new: ofHost } : { old: ofHost, new: ofSeveral };
}

/** A guest's title stood over its own text, and stands over nothing in the host. */
function withTitle(title: RedlinePart, redline: readonly RedlinePart[]): readonly RedlinePart[] {
  if (title.text === "") return redline;
  const [first, ...rest] = redline;
  return first?.op === title.op
    ? [{ op: title.op, text: title.text + first.text }, ...rest]
    : [title, ...redline];
}

/** None where nothing is compared: all that an added or deleted clause states came or went with it. */
function valuesOf(structure: Structure, text: TextChange, { old, new: after }: Texts): ValueChange[] {
  const compared = structure !== "added" && structure !== "deleted";
  return compared && text !== "same" ? changedValues(old, after) : [];
}
