import type { EditionPlace, HeldText } from "../library/writer.ts";
import { IntakeError } from "./errors.ts";
import type { GivenMetadata } from "./given-metadata.ts";
import type { HandedDocument } from "./handed-files.ts";
import type { Asked } from "./outcome.ts";
import { metadataOptions } from "./metadata-options.ts";
import { commandLine, type Choice, type Options } from "./question.ts";
import { ORIGINALS } from "./sync-originals.ts";

/** A document on its way to a place in the library. */
export interface OnItsWay {
  readonly document: HandedDocument;
  readonly given: GivenMetadata;
  readonly edition: EditionPlace;
  readonly text: string;
}

/** Named by whoever is asked. */
const ANOTHER = "NAME";

/** Its place is that of an edition that was withdrawn. */
export function askAboutWithdrawn(about: OnItsWay): Asked {
  const { edition, text } = about;
  return {
    outcome: "question",
    edition: edition.id,
    text,
    question: {
      code: "WITHDRAWN",
      message: `This file belongs to ${edition.id}, which was withdrawn. Is it to stay away?`,
      choices: [
        { answer: "Yes, it stays withdrawn.", commands: [] },
        {
          answer: "No, the withdrawal was a mistake.",
          commands: [commandLine("withdraw", edition.id, { undo: true }), again(about)],
        },
        { answer: "It is another edition.", commands: [again(about, { edition: ANOTHER })] },
      ],
    },
  };
}

/** Its place is taken by a text of other bytes: the same in another format, a better copy, or a later draft. */
export function askAboutHeldText({
  held,
  source,
  share,
  ...about
}: OnItsWay & {
  readonly held: { readonly path: string };
  /** Where its bytes came from. */
  readonly source: string;
  readonly share: number;
}): Asked {
  const { edition, text } = about;
  return {
    outcome: "question",
    edition: edition.id,
    text,
    question: {
      code: "TEXT_HELD",
      message: `${text} is held already, from other bytes (${source}). ${inWords(share)} Which is it?`,
      choices: [
        { answer: "The same text, in another format or copy: what is held stays.", commands: [] },
        instead(about, held.path),
        { answer: "Another edition.", commands: [again(about, { edition: ANOTHER })] },
      ],
    },
  };
}

/** It would be an edition of its own, but reads like one that is held. */
export function askAboutAlike({
  other,
  share,
  ...about
}: OnItsWay & { readonly other: HeldText; readonly share: number }): Asked {
  const { edition } = about;
  const [, name = ""] = other.edition.split("/");
  return {
    outcome: "question",
    edition: other.edition,
    text: other.id,
    question: {
      code: "READS_ALIKE",
      message: `This file would be ${edition.id}, but it reads like ${other.id}, which is held. ${inWords(share)} Which is it?`,
      choices: [
        { answer: "The same text, in another format or copy: what is held stays.", commands: [] },
        instead({ ...about, edition: { ...edition, id: other.edition, name } }, other.path),
        { answer: `Another edition, ${edition.name}.`, commands: [again(about, { edition: edition.name })] },
      ],
    },
  };
}

export function refuseInCorpus(text: string, path: string): IntakeError {
  return new IntakeError(
    "IN_CORPUS",
    `${text} comes from ${path}. Put this file there in its place, or take that one out of the corpus first.`,
    { text, path },
  );
}

function instead(about: OnItsWay, path: string): Choice {
  if (!path.startsWith(ORIGINALS))
    return {
      answer: `This file is the better one: put it into the corpus in the place of ${path}.`,
      commands: [],
    };
  const { standard, name } = about.edition;
  return {
    answer: "This file is the better one: it takes the place of what is held.",
    commands: [again(about, { standard, edition: name, replace: true })],
  };
}

function inWords(share: number): string {
  const percent = Math.floor(share * 100);
  if (percent < 50) return "The two read differently.";
  return `${percent === 100 ? "All" : `${percent} % of`} their clauses have the same words.`;
}

/** The file handed in again, as it was and with these options. */
function again({ document, given }: OnItsWay, options: Options = {}): string {
  return commandLine("ingest", document.origin, { ...metadataOptions(given), ...options });
}
