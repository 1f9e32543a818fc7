import { harmlessLine } from "../harmless.ts";
import type { Suggestion } from "../platform/chat-platform.ts";
import { shorten } from "../split-spans.ts";
import { DISCORD_LIMITS } from "./limits.ts";

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** The suggestions that what was typed fits, those that begin with it first, as many as Discord shows. */
export function suggestionsFor(typed: string, suggestions: readonly Suggestion[]): readonly Choice[] {
  const sought = folded(typed);
  return suggestions
    .map((suggestion) => ({ suggestion, rank: rankOf(sought, suggestion) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .flatMap(({ suggestion }) => choiceOf(suggestion) ?? [])
    .slice(0, DISCORD_LIMITS.choices);
}

/** 0 where a name begins with it, 1 where a name holds it, null where none does. */
function rankOf(sought: string, { name, value, alsoKnownAs }: Suggestion): number | null {
  const names = [name, value, ...alsoKnownAs].map(folded);
  if (names.some((known) => known.startsWith(sought))) return 0;
  return names.some((known) => known.includes(sought)) ? 1 : null;
}

/** Null for what Discord would refuse: a value that is cut off would name nothing. */
function choiceOf({ name, value }: Suggestion): Choice | null {
  const shown = shorten(harmlessLine(name), DISCORD_LIMITS.choice);
  return shown === "" || value === "" || value.length > DISCORD_LIMITS.choice ? null : { name: shown, value };
}

/** Width, case and spaces do not matter to somebody who looks for `gb/t00801`. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
