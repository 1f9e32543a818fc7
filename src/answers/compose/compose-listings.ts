import { daysBetween, type Day } from "../../text/dates.ts";
import type { Language } from "../../text/language.ts";
import type { Draft, Statement } from "../draft.ts";
import type { CitedEdition, DeadlineFindings, EditionFindings, NewsFindings } from "../findings.ts";
import { editionName, nameOf, shortNameOf } from "./naming.ts";
import { wordsIn } from "./words-in.ts";

/** Comment periods: what is open, the soonest first, with the days left in China. */
export function composeDeadlines(found: DeadlineFindings, today: Day, language: Language): Draft {
  const words = wordsIn(language);
  const period = (
    cited: CitedEdition,
    tell: (standard: string, edition: string, closes: Day, days: number) => string,
    sign: 1 | -1,
  ): Statement => {
    const closes = cited.edition.comment?.closes ?? today;
    const wording = cited.edition.comment?.wording;
    const text = tell(
      nameOf(cited.standard, language),
      editionName(cited.edition, language),
      closes,
      sign * daysBetween(today, closes),
    );
    const said = wording ? `${language === "zh" ? "；" : "; "}${words.wording(words.quote(wording))}` : "";
    return {
      role: "point",
      text: `${text}${said}${language === "zh" ? "。" : "."}`,
      evidence: cited.evidence,
    };
  };
  const open = found.open.map((cited) => period(cited, words.openUntil, 1));
  const closed = found.closed.map((cited) => period(cited, words.closedOn, -1));
  const points = [...open, ...closed];
  const cites = points.flatMap((p) => p.evidence.slice(0, 1));
  const [only] = points;
  const lead: Statement[] =
    open.length > 1
      ? [{ role: "lead", text: words.openPeriods(open.length, today), evidence: cites }]
      : open.length === 0 && !found.named
        ? [{ role: "lead", text: words.noneOpen(today), evidence: cites }]
        : [];
  const statements =
    lead.length === 0 && only
      ? [{ ...only, role: "lead" as const }, ...points.slice(1)]
      : [...lead, ...points];
  const names = [...found.open, ...found.closed].map((c) => shortNameOf(c.standard, language));
  return {
    outcome: "answered",
    language,
    statements,
    choices: [],
    followups: names.slice(0, 3).map((name) => words.followup.changes(name)),
  };
}

/** News, newest first, each with its publisher and its own words. */
export function composeNews(found: NewsFindings, language: Language): Draft {
  const words = wordsIn(language);
  const statements: Statement[] = [
    {
      role: "lead",
      text: words.newsLead(found.items.length + found.more),
      evidence: found.items.map((i) => i.evidence),
    },
    ...found.items.map(({ item, quote, evidence }): Statement => ({
      role: "point",
      text: words.newsItem(item.published, item.publisher, item.title, quote),
      evidence: [evidence],
    })),
  ];
  if (found.more > 0)
    statements.push({
      role: "note",
      text: words.more(found.more) + (language === "zh" ? "。" : "."),
      evidence: found.items.map((i) => i.evidence).slice(0, 1),
    });
  return { outcome: "answered", language, statements, choices: [], followups: [words.followup.openComments] };
}

/** The editions of a standard, oldest first; or the newest edition of each standard. */
export function composeEditions(found: EditionFindings, language: Language): Draft {
  const words = wordsIn(language);
  const [first] = found.editions;
  const group = (cited: CitedEdition) =>
    cited.group ? (cited.group.names[language] ?? cited.group.id) : null;
  const details = ({ edition }: CitedEdition) => [
    ...(edition.comment ? [words.commentLine(edition.comment.closes)] : []),
    ...(edition.effective ? [words.effectiveLine(edition.effective)] : []),
  ];
  const point = (cited: CitedEdition): Statement => {
    const edition = editionName(cited.edition, language);
    const line =
      found.of === "standard"
        ? words.editionLine(edition)
        : words.standardLine(nameOf(cited.standard, language), edition, group(cited));
    const separator = language === "zh" ? "，" : ", ";
    return {
      role: "point",
      text: [line, ...details(cited)].join(separator) + (language === "zh" ? "。" : "."),
      evidence: cited.evidence,
    };
  };
  const lead =
    found.of === "standard" && first
      ? words.editionsOf(nameOf(first.standard, language), group(first), found.editions.length)
      : words.newestEditions(found.editions.length + found.more);
  const statements: Statement[] = [
    {
      role: "lead",
      text: lead + (/[：:]$/.test(lead) ? "" : language === "zh" ? "：" : ":"),
      evidence: found.editions.flatMap((e) => e.evidence.slice(0, 1)).slice(0, 3),
    },
    ...found.editions.map(point),
  ];
  if (found.more > 0)
    statements.push({
      role: "note",
      text: words.more(found.more) + (language === "zh" ? "。" : "."),
      evidence: found.editions.flatMap((e) => e.evidence.slice(0, 1)).slice(0, 1),
    });
  const names = [...new Set(found.editions.map((e) => shortNameOf(e.standard, language)))];
  return {
    outcome: "answered",
    language,
    statements,
    choices: [],
    followups: names.slice(0, 3).map((name) => words.followup.changes(name)),
  };
}
