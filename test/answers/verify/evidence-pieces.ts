import type { Evidence } from "../../../src/answers/evidence.ts";
import type { Stage } from "../../../src/standards/stage.ts";

const EDITIONS: Readonly<Record<string, { readonly stage: Stage; readonly date: string }>> = {
  "2026-05-cd": { stage: "comment-draft", date: "2026-05-20" },
  "2026-10-rd": { stage: "review-draft", date: "2026-10-28" },
};

/** A clause of an invented standard on keys; its heading is `8.3 Incident response`, its text what stands under it. */
export function piece(
  id: string,
  heading: string,
  text: string,
  edition = "2026-10-rd",
  quote = text.split("\n")[0] ?? text,
): Evidence {
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const [clause = "", ...title] = heading.split(" ");
  const { stage, date } = EDITIONS[edition] ?? { stage: "review-draft", date: "2026-10-28" };
  return {
    id,
    audience: "public",
    text: title.length > 0 ? `${title.join(" ")}\n${text}` : text,
    place: {
      number: "GB/T 00801-202X",
      title:
        language === "zh"
          ? "网络安全技术 密钥管理要求"
          : "Cybersecurity technology — Key management requirements",
      stage,
      date,
      clauseTitle: title.length > 0 ? title.join(" ") : null,
    },
    citation: {
      kind: "clause",
      standard: "keys",
      edition: `keys/${edition}`,
      textId: `keys/${edition}.${language}`,
      language,
      clauseId: clause,
      clause,
      page: null,
      quote,
      source: "keys.md",
      translation: false,
    },
  };
}

export function newsPiece(id: string, title: string, text: string): Evidence {
  return {
    id,
    audience: "public",
    text: `${title}\n${text}`,
    place: null,
    citation: {
      kind: "news",
      news: id,
      title,
      publisher: "Northern Standards Journal",
      published: "2026-11-03",
      url: null,
      language: "en",
      quote: text,
      source: "news.md",
    },
  };
}
