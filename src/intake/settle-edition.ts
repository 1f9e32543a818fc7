import type { EditionFacts, EditionMaterial, Fault, SettledEdition, Statement } from "../library/writer.ts";
import type { Stage } from "../standards/stage.ts";
import type { Titles } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";

/** Facts that all files must agree on: where two differ, one is wrong, and showing the text would be a guess. */
const CONTESTED = ["stage", "date", "comment", "effective", "audience"] as const;

const STAGE_OF_NAME: Readonly<Record<string, Stage>> = {
  wd: "working-draft",
  cd: "comment-draft",
  rd: "review-draft",
  ad: "approval-draft",
  pub: "published",
};

/**
 * What holds of an edition, from all that is said of it: a person's edit goes before the files, the original before
 * translations, and what files state before what was made out from their covers. Where files contradict each other,
 * nobody sees the edition until somebody has said what is right.
 */
export function settleEdition(material: EditionMaterial): SettledEdition {
  const { place, edit } = material;
  const statements = inOrder(material);
  const faults = CONTESTED.filter((key) => edit[key] === undefined).flatMap((key) =>
    contradiction(place.id, key, statements),
  );
  const stated = <Key extends keyof EditionFacts>(key: Key) =>
    firstOf(statements.map(({ facts }) => facts[key]));
  const said = edit.audience === undefined ? stated("audience") : edit.audience;
  const audience = faults.length > 0 ? null : (said ?? null);
  const openTexts = audience === null ? [] : material.texts.map(({ id }) => id).filter(isOpenIn(material));
  // What a text prints is not told to those who may not see that text.
  const shown =
    audience === null
      ? statements
      : statements.filter(({ text }) => text === null || openTexts.includes(text));
  const recognised = <Key extends keyof EditionFacts>(key: Key) =>
    firstOf(shown.map((statement) => statement.recognised[key]));
  const fact = <Key extends Exclude<keyof EditionFacts, "titles" | "audience">>(key: Key) =>
    edit[key] === undefined ? (stated(key) ?? recognised(key) ?? null) : edit[key];
  const namedStage = stated("stage") ?? stageOfName(place.name);
  return {
    edition: {
      ...place,
      stage: edit.stage === undefined ? (namedStage ?? fact("stage")) : edit.stage,
      date: fact("date"),
      number: fact("number"),
      titles: titlesOf(material, shown),
      replaces: fact("replaces") ?? [],
      ics: fact("ics"),
      ccs: fact("ccs"),
      comment: fact("comment"),
      effective: fact("effective"),
      audience,
    },
    group: fact("group"),
    original: fact("original"),
    openTexts,
    faults,
  };
}

/** A text is shown only when its own audience is known: by itself, by a file for all texts, or by a person. */
function isOpenIn({ statements, edit }: EditionMaterial): (text: string) => boolean {
  return (id) => {
    const forIt = statements.filter(({ text }) => text === id || text === null);
    return edit.audience !== undefined || forIt.some(({ facts }) => facts.audience !== undefined);
  };
}

/** Of each language: what a person says, what a file states, the text's own title, what another text's cover prints. */
function titlesOf({ edit, texts }: EditionMaterial, shown: readonly Statement[]): Titles {
  const speaking = texts.filter(({ id }) => shown.some(({ text }) => text === id));
  const title = (language: Language) =>
    edit.titles?.[language] ??
    firstOf(shown.map(({ facts }) => facts.titles?.[language])) ??
    speaking.find((text) => text.language === language)?.title ??
    firstOf(shown.map(({ recognised }) => recognised.titles?.[language]));
  const [zh, en] = [title("zh"), title("en")];
  return { ...(zh && { zh }), ...(en && { en }) };
}

function inOrder({ texts, statements }: EditionMaterial): readonly Statement[] {
  const rank = ({ text }: Statement) => {
    const at = texts.findIndex((one) => one.id === text);
    return at < 0 ? texts.length : at;
  };
  return [...statements].sort((a, b) => rank(a) - rank(b));
}

function contradiction(
  edition: string,
  key: (typeof CONTESTED)[number],
  statements: readonly Statement[],
): readonly Fault[] {
  const stating = statements.filter(({ facts }) => facts[key] !== undefined);
  const [first] = stating;
  const other = stating.find(({ facts }) => JSON.stringify(facts[key]) !== JSON.stringify(first?.facts[key]));
  if (!first || !other) return [];
  return [
    {
      code: "CONTRADICTION",
      message:
        `“${key}” of ${edition} is ${shown(first, key)} in ${first.path}, but ${shown(other, key)} in ${other.path}. ` +
        "Make them agree; until then nobody sees this edition.",
      line: null,
    },
  ];
}

function shown({ facts }: Statement, key: (typeof CONTESTED)[number]): string {
  const value = facts[key];
  return typeof value === "string" ? `“${value}”` : JSON.stringify(value);
}

function stageOfName(name: string): Stage | null {
  return STAGE_OF_NAME[/-([a-z]+)$/.exec(name)?.[1] ?? ""] ?? null;
}

function firstOf<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  return values.find((value) => value !== undefined);
}
