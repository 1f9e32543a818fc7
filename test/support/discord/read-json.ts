import type { FormError } from "./api-error.ts";

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Characters as people count them: a pair of surrogates is one. */
export function characters(text: string): number {
  return [...text].length;
}

/** The fault of a text that must have between `least` and `most` characters; none where it may be left out and is. */
export function lengthFaults(
  value: unknown,
  path: FormError["path"],
  least: number,
  most: number,
): readonly FormError[] {
  if (value === undefined || value === null) {
    if (least === 0) return [];
    return [{ path, code: "BASE_TYPE_REQUIRED", message: "This field is required" }];
  }
  if (typeof value !== "string")
    return [
      {
        path,
        code: "STRING_TYPE_CONVERT",
        message: `Could not interpret "${JSON.stringify(value)}" as string.`,
      },
    ];
  const length = characters(value);
  if (length >= least && length <= most) return [];
  const message =
    least === 0 ? `Must be ${most} or fewer in length.` : `Must be between ${least} and ${most} in length.`;
  return [{ path, code: least === 0 ? "BASE_TYPE_MAX_LENGTH" : "BASE_TYPE_BAD_LENGTH", message }];
}

export function countFaults(
  list: unknown,
  path: FormError["path"],
  least: number,
  most: number,
): readonly FormError[] {
  const length = Array.isArray(list) ? list.length : 0;
  if (length >= least && length <= most) return [];
  return [{ path, code: "BASE_TYPE_BAD_LENGTH", message: `Must be between ${least} and ${most} in length.` }];
}
