import type { EditionFacts, EditionMaterial, Fault, SettledEdition, Statement } from "../library/writer.ts";
import type { Stage } from "../standards/stage.ts";

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
 * translations. Where files contradict each other, nobody sees the edition until somebody has said what is right.
 */
export function settleEdition(material: EditionMaterial): SettledEdition {
  const { place, edit } = material;
  const statements = inOrder(material);
  const faults = CONTESTED.filter((key) => edit[key] === undefined).flatMap((key) =>
    contradiction(place.id, key, statements),
  );
  const fact = <Key extends keyof EditionFacts>(key: Key) =>
    edit[key] ?? statements.map(({ facts }) => facts[key]).find((value) => value !== undefined) ?? null;
  const audience = faults.length > 0 || edit.audience === null ? null : fact("audience");
  return {
    edition: {
      ...place,
      stage: fact("stage") ?? stageOfName(place.name),
      date: fact("date"),
      number: fact("number"),
      comment: fact("comment"),
      effective: fact("effective"),
      audience,
    },
    group: fact("group"),
    original: fact("original"),
    openTexts:
      audience === null ? [] : material.texts.map((text) => text.id).filter((id) => isOpen(id, material)),
    faults,
  };
}

/** A text is shown only when its own audience is known: by itself, by a file for all texts, or by a person. */
function isOpen(text: string, { statements, edit }: EditionMaterial): boolean {
  const forIt = statements.filter((statement) => statement.text === text || statement.text === null);
  return edit.audience !== undefined || forIt.some(({ facts }) => facts.audience !== undefined);
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
