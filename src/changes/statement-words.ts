import { stemmer } from "stemmer";
import type { ForceName, Provision } from "../standards/force.ts";
import { words } from "../text/words.ts";

/** A statement as the words that tell it from others. */
export interface ReadStatement {
  readonly force: ForceName;
  /** Without the verbal form, because that is what may have changed. */
  readonly words: ReadonlySet<string>;
  /** The first of them after the verbal form: what is to be done. */
  readonly act: string | undefined;
  /** The stems of the words: logs and logged are one. */
  readonly stems: () => ReadonlySet<string>;
  /** Stems of what is to be done: of all that follows the verbal form, or of the whole statement (`export is allowed`). */
  readonly asked: () => ReadonlySet<string>;
}

/** Reads each statement once. */
export type StatementReader = (statement: Provision) => ReadStatement;

export function statementReader(): StatementReader {
  const known = new Map<Provision, ReadStatement>();
  return (statement) => {
    const found = known.get(statement) ?? readStatement(statement);
    known.set(statement, found);
    return found;
  };
}

/** What is said of a deed that was named before. */
const OF_A_DEED = /(?:allowed|permitted|required|recommended|forbidden|prohibited|optional)$/iu;

function readStatement(statement: Provision): ReadStatement {
  const behind = tellingWords(behindVerb(statement));
  const found = wordsOf(statement);
  let read: ReadonlySet<string> | null = null;
  const stems = (): ReadonlySet<string> => (read ??= new Set([...found].map(stemOf)));
  return {
    force: statement.force,
    words: found,
    act: behind[0],
    stems,
    asked: () =>
      behind.length === 0 || OF_A_DEED.test(statement.verb) ? stems() : new Set(behind.map(stemOf)),
  };
}

/** What follows the verbal form. */
export function behindVerb({ phrase, verb }: Provision): string {
  const at = phrase.indexOf(verb);
  return phrase.slice(at < 0 ? 0 : at + verb.length);
}

function wordsOf(statement: Provision): ReadonlySet<string> {
  const verb = new Set(words(statement.verb).map((word) => word.text.toLowerCase()));
  return new Set(tellingWords(statement.phrase).filter((word) => !verb.has(word)));
}

function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/** Words that bear a meaning, in small letters, with what is counted or without any number. */
export function tellingWords(
  text: string,
  kinds: "words" | "words and numbers" = "words and numbers",
): string[] {
  return words(text)
    .filter((word) => word.kind === "word" || (word.kind === "number" && kinds !== "words"))
    .map((word) => word.text.toLowerCase())
    .filter((word) => !FUNCTION_WORDS.has(word));
}

const FUNCTION_WORDS = new Set([
  ..."的 地 得 了 和 与 或 及 并 且 在 以 对 由 将 把 被 使 其 该 此 各 每 之 者 等 为 是 有 于 按 从 向 至 不".split(
    " ",
  ),
  ..."a an the of to in on at by for from with and or is are be been it its this that these those as not any all".split(
    " ",
  ),
]);
