/** A standard's number taken apart: `GB/T 33133.2—2021` is kind `GB/T`, serial `33133.2`, year `2021`. */
export interface StandardNumber {
  readonly kind: string;
  readonly serial: string;
  /** Four digits, or as far as given (`202X`); null without one. */
  readonly year: string | null;
  /** Where it stands in the text it was found in (UTF-16 units). */
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers as people and publishers write them: `GB/T 45654—2025`, `GBT45654`, `GB∕T 45654`, `gb 45438-2025`,
 * `GB/Z 185.1`, `GM/T 0031`, `YD/T 1`, `TC260-003`, `TC260-PG-20233A` (the dash in any of its four forms).
 */
const FORMS = [
  /(?<![A-Za-z])(?<kind>(?:GB|GM|YD|JT|GA|SL|T)\s*[/∕／]\s*[TZ]|GBT|GBZ|GMT|GMZ|YDT|GB)\s*(?<serial>\d{3,6}(?:\.\d{1,3})*)(?:\s*[-—－–]\s*(?<year>\d{3}[\dXx]|[Xx]{4}))?(?!\d)/gi,
  /(?<![A-Za-z])(?<kind>TC260)\s*[-—－–]\s*(?<serial>(?:PG|TR)\s*[-—－–]\s*[\dA-Z]{3,8}|\d{3})(?:\s*[-—－–]\s*(?<year>\d{4}))?(?![\dA-Za-z])/gi,
];

/** All standard numbers in a text, in order. */
export function findStandardNumbers(text: string): readonly StandardNumber[] {
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      kind: normalKind(match.groups?.["kind"] ?? ""),
      serial: (match.groups?.["serial"] ?? "")
        .replace(/\s/g, "")
        .replace(/[—－–]/g, "-")
        .toUpperCase(),
      year: match.groups?.["year"]?.toUpperCase() ?? null,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** `gbt`, `GB ∕ T` and `GB／T` to `GB/T`. */
function normalKind(written: string): string {
  const letters = written.toUpperCase().replace(/[\s/∕／]/g, "");
  if (letters === "TC260" || letters.length < 3) return letters;
  return `${letters.slice(0, -1)}/${letters.slice(-1)}`;
}

/**
 * True when both numbers name one standard: kind and serial agree, and the years do as far as both give one (`202X`
 * stands for any year of its decade, `XXXX` for any).
 */
export function sameStandardNumber(a: StandardNumber, b: StandardNumber): boolean {
  if (a.kind !== b.kind || a.serial !== b.serial) return false;
  const [one, other] = [a.year, b.year];
  if (one === null || other === null) return true;
  return [...one].every((digit, i) => digit === other[i] || digit === "X" || other[i] === "X");
}
