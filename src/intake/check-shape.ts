import { z } from "zod";
import type { Fault } from "../library/writer.ts";
import { isDay } from "../text/dates.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A text of at least one character. */
export const words = z
  .string({ error: (issue) => (issue.input === undefined ? "is missing" : "must be a text; quote it") })
  .trim()
  .min(1, "is empty");

/** A calendar day. YAML reads an unquoted `20260612` as a number, which is none. */
export const day = z
  .string({ error: "must be a day written YYYY-MM-DD" })
  .refine(isDay, "must be an existing day written YYYY-MM-DD");

export const titles = z
  .strictObject({ zh: words.optional(), en: words.optional() })
  .refine((given) => given.zh !== undefined || given.en !== undefined, "must give a title in zh or en");

/** For a comment period: days of this form compare as texts. */
export function isInOrder({
  opens,
  closes,
}: {
  readonly opens?: string | null | undefined;
  readonly closes: string;
}): boolean {
  return typeof opens !== "string" || opens <= closes;
}
export const OUT_OF_ORDER = "closes before it opens";

export type Checked<Value> =
  | { readonly value: Value; readonly faults: readonly [] }
  | { readonly value: null; readonly faults: readonly Fault[] };

/** Holds what a YAML text says against a shape; each fault names the key, its line, and what is expected there. */
export function checkShape<Value>(shape: z.ZodType<Value>, source: YamlSource): Checked<Value> {
  if (source.faults.length > 0) return { value: null, faults: source.faults };
  const checked = shape.safeParse(withoutEmptyKeys(source.value));
  if (checked.success) return { value: checked.data, faults: [] };
  return {
    value: null,
    faults: checked.error.issues.flatMap((issue) => faultsOf(issue, source)),
  };
}

function faultsOf(issue: z.core.$ZodIssue, source: YamlSource): readonly Fault[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return {
        code: "UNKNOWN_KEY",
        message: `There is no key “${nameOf(path)}” here; correct its spelling or take it out.`,
        line: source.lineOf(path),
      };
    });
  const what =
    issue.path.length === 0
      ? "The file must be a list of keys and values."
      : `“${nameOf(issue.path)}” ${saying(issue)}.`;
  return [{ code: "METADATA", message: what, line: source.lineOf(issue.path) }];
}

function saying(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid"))
    return issue.input === undefined ? "is missing or of the wrong kind" : `must be ${issue.expected}`;
  return issue.message;
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

/** A key without a value says nothing, whether it is left out or left empty. */
function withoutEmptyKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}
