import type { ForceDirection, Structure } from "../../changes/change-set.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Language } from "../../text/language.ts";
import type { Draft, Statement } from "../draft.ts";
import type { ChangeFindings, ChangePoint, RecentFindings, UnchangedFindings } from "../findings.ts";
import { clauseName, editionName, nameOf, shortNameOf } from "./naming.ts";
import { wordsIn } from "./words-in.ts";
import type { Words } from "./words.ts";

export function composeChanges(found: ChangeFindings, language: Language): Draft {
  const words = wordsIn(language);
  const compared = words.compared(
    nameOf(found.standard, language),
    editionName(found.to, language),
    editionName(found.from, language),
  );
  const narrowed = found.clause !== null || found.topic !== null || found.duties !== null;
  const counted = narrowed ? words.narrowed(found, found.points.length + found.more) : countsOf(found, words);
  const statements: Statement[] = [
    {
      role: "lead",
      text: `${compared}${language === "zh" ? "，" : " — "}${counted}${stop(language)}`,
      evidence: found.evidence,
    },
    ...found.points.map((point) => changeStatement(point, language)),
  ];
  if (found.more > 0)
    statements.push({
      role: "note",
      text: words.more(found.more) + stop(language),
      evidence: found.evidence,
    });
  if (found.others.length > 0) {
    const others = found.others.map((other) =>
      words.standardLine(nameOf(other.standard, language), editionName(other.edition, language), null),
    );
    statements.push({
      role: "note",
      text: words.others(others),
      evidence: found.others.flatMap((other) => other.evidence.slice(0, 1)),
    });
  }
  if (!found.toText.original && found.toText.language === "en")
    statements.push({ role: "note", text: words.translation, evidence: found.evidence.slice(0, 1) });
  const name = shortNameOf(found.standard, language);
  const [first] = found.points.flatMap((point) => point.new.flatMap((clause) => clause.number ?? []));
  return {
    outcome: "answered",
    language,
    statements,
    choices: [],
    followups: [
      ...(found.duties === "new" ? [words.followup.changes(name)] : [words.followup.newDuties(name)]),
      ...(first === undefined ? [] : [words.followup.clause(first, name)]),
      words.followup.deadline(name),
    ].slice(0, 3),
  };
}

export function composeUnchanged(found: UnchangedFindings, language: Language): Draft {
  const words = wordsIn(language);
  const was = found.old.number === found.new.number ? null : found.old.number;
  const said = words.unchanged(
    clauseName(found.new, language),
    was,
    editionName(found.to, language),
    editionName(found.from, language),
  );
  const name = shortNameOf(found.standard, language);
  return {
    outcome: "answered",
    language,
    statements: [
      {
        role: "lead",
        text: `${said}${language === "zh" ? "：" : ": "}${words.quote(found.quote)}`,
        evidence: found.evidence,
      },
    ],
    choices: [],
    followups: [words.followup.changes(name), words.followup.newDuties(name)],
  };
}

export function composeRecent(found: RecentFindings, language: Language): Draft {
  const words = wordsIn(language);
  const total = found.issues.length + found.first.length;
  const statements: Statement[] = [
    {
      role: "lead",
      text: words.recent(found.from, found.to, total),
      evidence: [
        ...found.issues.flatMap((i) => i.evidence.slice(0, 1)),
        ...found.first.flatMap((f) => f.evidence.slice(0, 1)),
      ],
    },
    ...found.issues.flatMap((issue): Statement[] => [
      {
        role: "lead",
        text:
          words.compared(
            nameOf(issue.standard, language),
            editionName(issue.to, language),
            editionName(issue.from, language),
          ) + stop(language),
        evidence: issue.evidence,
      },
      ...issue.points.map((point) => changeStatement(point, language)),
    ]),
    ...found.first.map((first): Statement => ({
      role: "lead",
      text:
        words.firstIssue(nameOf(first.standard, language), editionName(first.edition, language)) +
        stop(language),
      evidence: first.evidence,
    })),
  ];
  const followups = [...found.issues, ...found.first]
    .slice(0, 3)
    .map((i) => words.followup.changes(shortNameOf(i.standard, language)));
  return { outcome: "answered", language, statements, choices: [], followups };
}

const STRUCTURES: readonly Structure[] = ["added", "deleted", "moved", "merged", "split", "renumbered"];
const DIRECTIONS: readonly ForceDirection[] = ["created", "tightened", "reversed", "relaxed", "removed"];

/** The counts of the whole comparison: by structure and wording, then by duty. */
function countsOf({ summary }: ChangeFindings, words: Words): string {
  const structures = STRUCTURES.flatMap((s) =>
    summary.structure[s] > 0 ? (words.structureCount[s]?.(summary.structure[s]) ?? []) : [],
  );
  const modified = summary.text.modified > 0 ? [words.modifiedCount(summary.text.modified)] : [];
  const duties = DIRECTIONS.flatMap((d) =>
    summary.force[d] > 0 ? [words.dutyCount(summary.force[d], d)] : [],
  );
  const parts = [[...modified, ...structures], duties].filter((counts) => counts.length > 0).map(words.list);
  return parts.length === 0 ? words.nothingDiffers : parts.join(words === wordsIn("zh") ? "；" : "; ");
}

/** One change: where, what kind, what became of the duty, and the words that show it. */
function changeStatement(point: ChangePoint, language: Language): Statement {
  const words = wordsIn(language);
  const after = point.new[0];
  const head = point.change.structure === "split" ? point.old[0] : (after ?? point.old[0]);
  const kinds = [
    ...structureWords(point, words, language),
    ...forceWords(point, words),
    ...reasonWords(point, words),
  ];
  const colon = language === "zh" ? "：" : ": ";
  const quotes = quoteWords(point, words, language);
  const title = head ? clauseName(head, language) : "";
  const kind = kinds.length > 0 ? kinds.join(language === "zh" ? "，" : ", ") : "";
  const parts =
    language === "zh"
      ? `${title}${kind === "" ? "" : `（${kind}）`}`
      : `${title}${kind === "" ? "" : ` (${kind})`}`;
  return { role: "point", text: `${parts}${colon}${quotes}`, evidence: point.evidence };
}

function structureWords(
  { change, old, new: after }: ChangePoint,
  words: Words,
  language: Language,
): readonly string[] {
  const numbers = (clauses: readonly Clause[]) => clauses.map((c) => c.number ?? c.title ?? c.id);
  const headings = (clauses: readonly Clause[]) => clauses.map((c) => clauseName(c, language));
  switch (change.structure) {
    case "added":
      return [words.added];
    case "deleted":
      return [words.deleted];
    case "moved":
      return [words.movedFrom(numbers(old)[0] ?? "")];
    case "renumbered":
      return [words.wasNumber(numbers(old)[0] ?? "")];
    case "merged":
      return [words.mergedFrom(headings(old))];
    case "split":
      return [words.splitInto(headings(after))];
    case "kept":
      return [];
  }
}

function forceWords({ force }: ChangePoint, words: Words): readonly string[] {
  if (!force) return [];
  const named = (name: typeof force.from) => (name === null ? null : words.force[name]);
  return [words.forceChange(named(force.from), named(force.to), words.direction[force.direction])];
}

function reasonWords({ change, force }: ChangePoint, words: Words): readonly string[] {
  if (force) return [];
  return change.reasons.flatMap((reason) => words.reason[reason] ?? []).slice(0, 1);
}

function quoteWords({ change, oldQuote, newQuote }: ChangePoint, words: Words, language: Language): string {
  const [old, after] = [oldQuote, newQuote].map((quote) => (quote === null ? null : words.quote(quote)));
  const wholeClause = !["kept", "renumbered", "moved"].includes(change.structure);
  if (old && after)
    return oldQuote === newQuote
      ? after
      : `${words.was(old)}${language === "zh" ? "　" : " "}${words.now(after)}`;
  if (after) return wholeClause ? after : words.nowAlso(after);
  return wholeClause ? (old ?? "") : words.noLonger(old ?? "");
}

function stop(language: Language): string {
  return language === "zh" ? "。" : ".";
}
