import { chineseFormsAnywhere } from "./verbal-forms-zh.ts";

/**
 * Verbal forms that say what another one says (GB/T 1.1-2020 annex C), by the one that the norm names first. It keeps 必须 and
 * 不得 out of standards only lest they be taken for what a statute asks; older texts have them in the same place.
 */
const CHINESE: readonly (readonly [forms: RegExp, uniform: string])[] = [
  [
    /^(?:不应当|不应该|不得|不准许|不准|不允许|不许|不可以|不可|严禁|禁止|[请切]勿|(?:应当|应该|应|须)不)$/u,
    "不应",
  ],
  [/^(?:不应当|不应该|不得)(?=允许|准许)/u, "不应"],
  [/^(?:应当|应该|必须|须|务必)$/u, "应"],
  [/^(?:应当|应该|须)(?=.)/u, "应"],
  [/^不(?:建议|推荐)$/u, "不宜"],
  [/^(?:建议|推荐)$/u, "宜"],
  [/^(?:[无毋]须|无需|不需要)$/u, "不必"],
  [/^(?:允许|准许)$/u, "可"],
];
const WITHIN: readonly (readonly [RegExp, string])[] = [
  [/可以/u, "可"],
  [/能够/u, "能"],
  [/(?<=应)准许$/u, "允许"],
];

/** ISO/IEC Directives part 2, clause 7. Words in capitals are equal by RFC 2119, and only among themselves. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\b(?:is|are) not (?:required|obliged) to\b/gu, "need not"],
  [/\b(?:is|are) (?:required|obliged) to\b/gu, "shall"],
  [/\b(?:is|are) not (?:permitted|allowed) to\b/gu, "shall not"],
  [/\b(?:is|are) (?:permitted|allowed) to\b/gu, "may"],
  [/\bought to\b/gu, "should"],
  [/\bMUST\b/gu, "SHALL"],
];

const HAN = /\p{Script=Han}/u;

/** A text whose verbal forms of equal force are all written one way; what is quoted stays as it is. */
export function withUniformForms(text: string): string {
  if (!HAN.test(text)) return ENGLISH.reduce((done, [form, uniform]) => done.replace(form, uniform), text);
  let [done, at] = ["", 0];
  for (const form of chineseFormsAnywhere(text)) {
    done += text.slice(at, form.at) + uniformOf(form.verb);
    at = form.at + form.verb.length;
  }
  return done + text.slice(at);
}

function uniformOf(verb: string): string {
  const [forms, uniform] = CHINESE.find(([one]) => one.test(verb)) ?? [];
  const named = forms ? verb.replace(forms, uniform ?? "") : verb;
  return WITHIN.reduce((done, [form, plain]) => done.replace(form, plain), named);
}
