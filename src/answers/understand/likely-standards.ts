import type { Standard } from "../../standards/standard.ts";
import { terms } from "../../text/tokens.ts";
import { onceForEach, type Catalogue } from "./catalogue.ts";

/** Title prefixes shared by whole families of standards: they tell none of them apart. */
export const FAMILY_PREFIX =
  /^(?:(?:信息安全|网络安全|数据安全)技术\s*|(?:information security|cyber ?security|data security) technology\s*[-—–:]\s*)/i;

/**
 * The standards whose names share most of the question's telling words. A word tells the more, the fewer standards
 * bear it; what more than a third of them bear tells nothing.
 */
export function likelyStandards(text: string, catalogue: Catalogue): readonly Standard[] {
  const asked = new Set(tellingTerms(text));
  const { words, bearers } = nameWordsIn(catalogue);
  const most = Math.max(1, catalogue.standards.length / 3);
  const scored = words.map(({ standard, own }) => {
    const shared = [...asked].filter((word) => own.has(word) && (bearers.get(word) ?? 0) <= most);
    return {
      standard,
      score: shared.reduce(
        (sum, word) => sum + Math.log(1 + catalogue.standards.length / (bearers.get(word) ?? 1)),
        0,
      ),
    };
  });
  const best = Math.max(0, ...scored.map((s) => s.score));
  return best === 0 ? [] : scored.filter((s) => s.score > best * 0.8).map((s) => s.standard);
}

/** The telling words of each standard's names, and how many standards bear each. */
const nameWordsIn = onceForEach((catalogue) => {
  const bearers = new Map<string, number>();
  const words = catalogue.standards.map((standard) => {
    const own = new Set(
      [...Object.values(standard.titles), ...standard.aliases].flatMap((name) =>
        tellingTerms(name.replace(FAMILY_PREFIX, "")),
      ),
    );
    for (const word of own) bearers.set(word, (bearers.get(word) ?? 0) + 1);
    return { standard, own };
  });
  return { words, bearers };
});

/** What any standard may be called. */
const GENERIC: ReadonlySet<string> = new Set(
  terms(
    "standard draft edition version text requirements rules guidelines methods technology security 标准 草案 稿 版本 要求 规则 指南 方法 技术 安全 规范",
  ),
);

/** Single Chinese characters tell too little to name a standard by; pairs do. */
function tellingTerms(text: string): readonly string[] {
  return terms(text).filter((term) => term.length > 1 && !GENERIC.has(term));
}
