import type { Command } from "./command.ts";

/** A command before it is wanted: what each one needs is loaded only then, so that none waits for another's parts. */
interface Listed {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command by its name, in the order in which help lists them. */
export const COMMANDS: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  [
    "ask",
    {
      summary: "answer a question, with a citation for every statement",
      load: async () => (await import("./ask.ts")).ask,
    },
  ],
  [
    "bundle",
    {
      summary: "show the kept evidence of an answer, by the id that ask gave it",
      load: async () => (await import("./bundle.ts")).bundle,
    },
  ],
  [
    "verify",
    {
      summary: "prove the evidence of an answer against the originals, without any network",
      load: async () => (await import("./verify.ts")).verify,
    },
  ],
  [
    "chat",
    {
      summary: "ask question after question, with the buttons and follow-ups that chats have",
      load: async () => (await import("./chat.ts")).chat,
    },
  ],
  [
    "changes",
    {
      summary: "compare two editions of a standard: the newest with the one before it, unless named",
      load: async () => (await import("./changes.ts")).changes,
    },
  ],
  [
    "diff",
    {
      summary: "compare two files, or two folders of chapters, clause by clause",
      load: async () => (await import("./diff.ts")).diff,
    },
  ],
  [
    "digest",
    {
      summary: "show the summary of what is new that a place would be sent now",
      load: async () => (await import("./digest.ts")).digest,
    },
  ],
  [
    "serve",
    {
      summary: "answer in Slack and Discord and post summaries, until told to stop (= npm start)",
      load: async () => (await import("./serve.ts")).serve,
    },
  ],
  [
    "outline",
    {
      summary: "show the clauses of a document as we read them",
      load: async () => (await import("./outline.ts")).outline,
    },
  ],
  [
    "feed",
    {
      summary: "show what a feed (RSS, Atom, JSON Feed) announces, as we read it",
      load: async () => (await import("./feed.ts")).feed,
    },
  ],
  [
    "search",
    { summary: "find clauses and news, best first", load: async () => (await import("./search.ts")).search },
  ],
  [
    "ingest",
    {
      summary: "take documents into the library; what is not said is guessed and shown",
      load: async () => (await import("./ingest.ts")).ingest,
    },
  ],
  [
    "edit",
    {
      summary: "correct what we know of an edition; it outlives every reading of the files",
      load: async () => (await import("./edit.ts")).edit,
    },
  ],
  [
    "withdraw",
    {
      summary: "take an edition out of library, index and answers alike",
      load: async () => (await import("./withdraw.ts")).withdraw,
    },
  ],
  [
    "rebuild",
    {
      summary: "make everything derived anew, from the corpus and the originals",
      load: async () => (await import("./rebuild.ts")).rebuild,
    },
  ],
  [
    "status",
    {
      summary: "show what the library holds, what it lacks, and which files have faults",
      load: async () => (await import("./status.ts")).status,
    },
  ],
]);

/** Commands that are planned: refused by name rather than taken for a slip of the hand. */
export const NOT_BUILT: ReadonlySet<string> = new Set(["sync"]);
