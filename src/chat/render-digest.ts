import { wordsIn } from "../answers/compose/words-in.ts";
import { digestWordsIn } from "../digests/compose/digest-words.ts";
import type { Digest } from "../digests/digest.ts";
import type { Language } from "../text/language.ts";
import { changesIn } from "./buttons.ts";
import { span, type Message, type MessageBlock } from "./message.ts";
import { endBlocks, statementBlocks, withRest } from "./render-answer.ts";

/** A summary as a message: what is new under its headings, the sources, and what to ask next; with an exchange as answers. */
export function renderDigest(digest: Digest, exchange: string | null): Message {
  const { language, sections, citations, followups, cited } = digest;
  const heading = (title: string): MessageBlock => ({ kind: "heading", spans: [span(title)] });
  const blocks = [heading(digest.title)];
  let told = 0;
  for (const { title, statements } of sections) {
    blocks.push(heading(title), ...statementBlocks(statements, language, exchange, told));
    told += changesIn(statements).length;
  }
  const statements = sections.flatMap((section) => section.statements);
  blocks.push(...endBlocks({ language, statements, citations, followups }, cited, exchange));
  return { language, blocks: withRest(blocks, exchange) };
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
