import { COVER } from "../../standards/cover.ts";
import { stageName } from "../../standards/stage.ts";
import type { Language } from "../../text/language.ts";
import type { Evidence } from "../evidence.ts";

/** `GB/T 00801-202X draft for review (2026-10-28), 8.3 Incident response`: what a statement may say of where it stands. */
export function labelOf({ citation, place }: Evidence, language: Language): string {
  if (citation.kind === "news") return `${citation.publisher}, ${citation.published}`;
  const number = place?.number ?? place?.title ?? citation.standard;
  const stage = place?.stage ? ` ${stageName(place.stage, language)}` : "";
  const title = place?.clauseTitle ? ` ${place.clauseTitle}` : "";
  const clause = citation.clause === COVER ? "" : `${citation.clause.replace(/^~.*/u, "")}${title}`.trim();
  const zh = language === "zh";
  const date = place?.date ? (zh ? `（${place.date}）` : ` (${place.date})`) : "";
  return `${number}${stage}${date}${clause === "" ? "" : `${zh ? " " : ", "}${clause}`}`;
}
