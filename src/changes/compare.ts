import type { ClauseText } from "../standards/clause.ts";
import { absorb } from "./absorption.ts";
import { align } from "./alignment.ts";
import { gatherEvidence } from "./evidence.ts";
import { outlineOf } from "./outline.ts";
import { normalText } from "../text/normal.ts";
export function compareTexts(before: ClauseText, after: ClauseText): any {
  const e = gatherEvidence(outlineOf(before), outlineOf(after));
  const groups = absorb(e, align(e));
  const full = (c: any) => normalText(`${c.title ?? ""}\n${c.text}`);
  const changes: any[] = groups.map((g) => {
    const a = before.clauses[g.old[0]!]!, b = after.clauses[g.new[0]!]!;
    const s = g.old.length > 1 ? "merged" : g.new.length > 1 ? "split" : !b ? "deleted" : !a ? "added" : a.number === b.number ? "kept" : "moved";
    return { oldIds: g.old.map((i) => before.clauses[i]!.id), newIds: g.new.map((i) => after.clauses[i]!.id), structure: s, text: a && b && full(a) === full(b) ? "same" : "modified", confidence: g.score };
  });
  return { changes };
}
