import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { House } from "../../src/bot.ts";
import { renderDigest } from "../../src/chat/render-digest.ts";
import { printMessage } from "../../src/chat/terminal/print-message.ts";
import { digestText, type Digest } from "../../src/digests/digest.ts";
import { makeDigest } from "../../src/digests/make-digest.ts";
import { audiences } from "../../src/standards/audience.ts";
import { addDays, chinaDay, type Day } from "../../src/text/dates.ts";
import type { Language } from "../../src/text/language.ts";
import { CASES, type ExpectedCitation } from "./cases.ts";

/** A week, and what the corpus makes the right summary of it, as `summary.yaml` says it. */
export interface SummaryCase {
  readonly name: string;
  readonly language: Language;
  readonly as: readonly string[];
  readonly since: Day;
  readonly until: Day;
  readonly expect: {
    readonly outcome: "new" | "nothing-new";
    readonly cites?: readonly ExpectedCitation[];
    readonly says?: readonly string[];
    /** May stand nowhere in the summary. */
    readonly never?: readonly string[];
  };
}

export function readSummaryCases(): readonly SummaryCase[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(CASES, entry.name, "summary.yaml")))
    .map(({ name }) => {
      const { as, ...rest } = parse(readFileSync(join(CASES, name, "summary.yaml"), "utf8"));
      return { name, ...rest, as: String(as ?? "public").split(",") };
    });
}

export interface SummaryResult {
  readonly digest: Digest | null;
  readonly text: string;
  /** By file name, as the case's folder records it. */
  readonly files: Readonly<Record<string, string>>;
}

/** The summary at nine in China on the case's last day, with the next one a week later. */
export async function summariseCase(asked: SummaryCase, house: House): Promise<SummaryResult> {
  const at = (day: Day) => new Date(`${day}T09:00:00+08:00`);
  const window = { since: at(asked.since), until: at(asked.until), next: at(addDays(asked.until, 7)) };
  const asker = { audiences: audiences(asked.as), asOf: chinaDay(window.until) };
  const view = house.library.view(asker);
  const { digest } = await makeDigest({ view, window, seen: null, language: asked.language });
  if (!digest) return { digest, text: "", files: { "digest.json": "null\n" } };
  const { cited, told: _told, ...rest } = digest;
  const shown = { ...rest, cited: cited.map(({ id }) => id) };
  return {
    digest,
    text: digestText(digest),
    files: {
      "digest.json": `${JSON.stringify(shown, null, 1)}\n`,
      "rendered.txt": printMessage(renderDigest(digest, null), { width: 100, colour: false }),
    },
  };
}
