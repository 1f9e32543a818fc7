import { wordsIn } from "../answers/compose/words-in.ts";
import { digestWordsIn } from "../digests/compose/digest-words.ts";
import type { Digest } from "../digests/digest.ts";
import type { Language } from "../text/language.ts";
import { span, type Message, type MessageBlock } from "./message.ts";
import { endBlocks, statementBlocks } from "./render-answer.ts";

/** A summary as a message: what is new under its headings, the sources, and what to ask next. */
export function renderDigest(digest: Digest): Message {
  const { language, sections, citations, followups, cited } = digest;
  const heading = (title: string): MessageBlock => ({ kind: "heading", spans: [span(title)] });
  const statements = sections.flatMap((section) => section.statements);
  return {
    language,
    blocks: [
      heading(digest.title),
      ...sections.flatMap((section) => [heading(section.title), ...statementBlocks(section.statements)]),
      ...endBlocks({ language, statements, citations, followups }, cited),
    ],
  };
}

/** For those who look at what would be posted; a channel is told nothing. */
export function renderNothingNew(
  { since, until }: Pick<Digest, "since" | "until">,
  language: Language,
): Message {
  const words = wordsIn(language);
  const sentence = digestWordsIn(language).nothing(words.day(since), words.day(until));
  return { language, blocks: [{ kind: "paragraph", spans: [span(sentence)] }] };
}
