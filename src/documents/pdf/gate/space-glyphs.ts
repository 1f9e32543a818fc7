import type { PackedPage } from "../draw/packed-page.ts";

/** Signs that programs of the Macintosh say where they draw a space: the first codes that a font part gives away. */
const STAND_INS = '!"#$%&(*+';
/** A font with so many glyphs and no space among them writes its spaces as something else. */
const FEWEST = 40;
/** Of a text's characters one in six or seven is a space, in print. */
const SHARE = 0.09;
/** In a document that does this in one font, others do so where a sign is this frequent. */
const LIKELY_SHARE = 0.05;
const FEW = 6;

interface FontUse {
  total: number;
  readonly counts: Map<string, number>;
}

/**
 * Turns signs into the spaces they were drawn as, in fonts whose own tables lie: they have no space at all, and one
 * sign that stands where spaces stand (`This!document!holds`).
 */
export function repairSpaces(pages: readonly PackedPage[]): readonly PackedPage[] {
  const stands = standInsOf(usesOf(pages));
  if (stands.size === 0) return pages;
  return pages.map((page) => ({
    ...page,
    texts: page.texts.map((text, at) => {
      const font = page.fonts[page.fontOf[at] ?? 0]?.name ?? "";
      return text !== "" && text === stands.get(font) ? " " : text;
    }),
  }));
}

function usesOf(pages: readonly PackedPage[]): ReadonlyMap<string, FontUse> {
  const fonts = new Map<string, FontUse>();
  for (const page of pages)
    page.texts.forEach((text, at) => {
      const name = page.fonts[page.fontOf[at] ?? 0]?.name ?? "";
      const use = fonts.get(name) ?? { total: 0, counts: new Map<string, number>() };
      fonts.set(name, use);
      use.total += 1;
      use.counts.set(text, (use.counts.get(text) ?? 0) + 1);
    });
  return fonts;
}

/** By the font's name, the sign that it draws its spaces as. */
function standInsOf(fonts: ReadonlyMap<string, FontUse>): ReadonlyMap<string, string> {
  const sure = new Set(
    [...fonts.values()].flatMap((use) => (use.total >= FEWEST ? (standInOf(use, SHARE) ?? []) : [])),
  );
  return new Map(
    [...fonts].flatMap(([name, use]): readonly (readonly [string, string])[] => {
      const sign = use.total >= FEW ? standInOf(use, LIKELY_SHARE) : null;
      return sign === null || !sure.has(sign) ? [] : [[name, sign]];
    }),
  );
}

function standInOf({ total, counts }: FontUse, share: number): string | null {
  if (counts.has(" ") || counts.has("\u00a0")) return null;
  const [sign, count] = [...STAND_INS]
    .map((one) => [one, counts.get(one) ?? 0] as const)
    .reduce((most, one) => (one[1] > most[1] ? one : most));
  // A bracket that is ever closed is a bracket.
  const isBracket = sign === "(" && (counts.get(")") ?? 0) > count * 0.3;
  return count >= total * share && !isBracket ? sign : null;
}
