import type { VerbalForm } from "./verbal-forms.ts";

/** Where a phrase ends in which one form can stand with what is joined to it. */
const CLAUSE_END = /[；;。：:]/u;
const PHRASE_END = /[，,；;。：:]/u;
/** 并 with a verb of its own behind a comma: 应隔离租户，并审计网络. What is denied there is not asked for. */
const JOINED = /[，,](并且?(?![非未不无行列发处可能宜])(?=\p{Script=Han}))/gu;
/** 方可, 方能, 才可, 才能: only then may. */
const ONLY_THEN = new Set(["方", "才", "始"]);
/** What is asked for can be joined; what is denied cannot: 不应A，并B leaves open what becomes of B. */
const JOINS: ReadonlySet<VerbalForm["force"]> = new Set(["shall", "should"]);

/**
 * The forms of a sentence where 应 holds also for what 并 joins to it, each with the verb it has its force from:
 * 应隔离租户，并审计网络 asks for two things.
 */
export function withJoined(sentence: string, forms: readonly VerbalForm[]): VerbalForm[] {
  return forms.flatMap((form, i) => {
    if (!JOINS.has(form.force)) return [form];
    const end = form.at + form.verb.length;
    const [reach = ""] = sentence.slice(end, forms[i + 1]?.at).split(CLAUSE_END);
    const [first] = reach.matchAll(JOINED);
    if (!first) return [form];
    const at = end + first.index + 1;
    const next = forms[i + 1];
    if (next && !PHRASE_END.test(sentence.slice(at, next.at))) return [form];
    return [form, { ...form, at }];
  });
}

/** True for a statement that 并 joins to the phrase before it, with the force of that. */
export function isJoined({ verb, phrase }: { readonly verb: string; readonly phrase: string }): boolean {
  return phrase.startsWith("并") && !phrase.includes(verb);
}

/** 须经审批后方可: one statement, that of 须. What 方可 leaves open is told by the condition. */
export function withoutOnlyThen(sentence: string, forms: readonly VerbalForm[]): VerbalForm[] {
  return forms.filter((form, i) => {
    const before = forms[i - 1];
    if (before?.force !== "shall" || !isOnlyThen(sentence, form)) return true;
    return PHRASE_END.test(sentence.slice(before.at, form.at));
  });
}

function isOnlyThen(sentence: string, { at, force }: VerbalForm): boolean {
  return (force === "may" || force === "can") && ONLY_THEN.has(sentence[at - 1] ?? "");
}
