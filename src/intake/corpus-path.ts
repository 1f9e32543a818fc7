import { basename } from "node:path/posix";
import type { Language } from "../text/language.ts";

/** What a file of the corpus is by its place; `ignored` ones are there for people, `misplaced` ones by mistake. */
export type CorpusPlace =
  | { readonly kind: "committees" }
  | { readonly kind: "glossary" }
  | { readonly kind: "ignored" }
  | { readonly kind: "misplaced" }
  | { readonly kind: "standard"; readonly standard: string }
  | { readonly kind: "facts"; readonly standard: string; readonly edition: string }
  | {
      readonly kind: "text";
      readonly standard: string;
      readonly edition: string;
      /** null where the name does not say. */
      readonly language: Language | null;
    }
  | { readonly kind: "news"; readonly id: string };

/** `path` is relative to the corpus, with forward slashes. */
export function placeInCorpus(path: string): CorpusPlace {
  const parts = path.split("/");
  const name = basename(path);
  if (parts.some((part) => part.startsWith(".") || part.endsWith("~")) || isForPeople(name))
    return { kind: "ignored" };
  if (path === "committee.yaml") return { kind: "committees" };
  if (path === "glossary.tsv") return { kind: "glossary" };
  if (parts.length === 2 && parts[0] === "news" && name.endsWith(".md"))
    return { kind: "news", id: name.slice(0, -".md".length) };
  const [room, standard] = parts;
  if (parts.length === 3 && room === "standards" && standard !== undefined)
    return placeInStandard(standard, name);
  return { kind: "misplaced" };
}

function isForPeople(name: string): boolean {
  return name === "README.md" || name === "truth.yaml" || name === "Thumbs.db";
}

/** Edition names hold no full stop, so the rest of a file's name is its language and its format. */
function placeInStandard(standard: string, name: string): CorpusPlace {
  if (name === "standard.yaml") return { kind: "standard", standard };
  const { edition, language, ending } =
    /^(?<edition>[^.]+)(?:\.(?<language>zh|en))?\.(?<ending>[^.]+)$/.exec(name)?.groups ?? {};
  if (edition === undefined) return { kind: "misplaced" };
  if (/^ya?ml$/i.test(ending ?? "")) return { kind: "facts", standard, edition };
  return {
    kind: "text",
    standard,
    edition,
    language: language === "zh" || language === "en" ? language : null,
  };
}
