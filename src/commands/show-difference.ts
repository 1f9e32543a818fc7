import { compareTexts } from "../changes/compare.ts";
import { renderComparison } from "../chat/render-comparison.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import { flag } from "./arguments.ts";
import type { Invocation, Surroundings } from "./command.ts";
import { comparisonJson, type ComparedSide } from "./comparison-json.ts";
import { comparisonPage, withAskedRedlines } from "./comparison-output.ts";

/** A document that was read, and how it is called where it says nothing of itself. */
export interface ReadSide {
  readonly path: string;
  readonly document: ComparedSide;
}

/** Compares two documents and prints what differs, as was asked for. */
export async function showDifference(
  old: ReadSide,
  after: ReadSide,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<void> {
  const { print, progress } = surroundings;
  const [before, now] = [old.document, after.document];
  progress("comparing");
  const glossary = before.language === now.language ? [] : await ownGlossary();
  const set = withAskedRedlines(compareTexts(before, now, glossary), invocation);
  progress("");
  if (flag(invocation, "json")) return print(`${JSON.stringify(comparisonJson(before, now, set))}\n`);
  const heading = ({ document, path }: ReadSide) => ({ ...document, name: document.title ?? path });
  const message = renderComparison(heading(old), heading(after), set, now.language);
  print(comparisonPage(message, invocation, surroundings));
}

/** Loaded only for two languages: what it stands on takes as long to load as all the rest. */
async function ownGlossary(): Promise<readonly GlossaryEntry[]> {
  const [{ loadConfig }, { corpusGlossary }] = await Promise.all([
    import("../config.ts"),
    import("../intake/corpus-glossary.ts"),
  ]);
  return corpusGlossary(loadConfig().corpusDir);
}
