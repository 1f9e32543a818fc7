import type { GivenMetadata } from "../intake/given-metadata.ts";
import { UsageError } from "../standards/errors.ts";
import { isStage, STAGES } from "../standards/stage.ts";
import { text } from "./arguments.ts";
import type { Invocation, Options } from "./command.ts";

/** Options that say something of an edition, the same for files handed in and for editions that are held. */
export const FACT_OPTIONS: Options = {
  stage: { type: "string" },
  date: { type: "string" },
  number: { type: "string" },
  "title-zh": { type: "string" },
  "title-en": { type: "string" },
  replaces: { type: "string" },
  ics: { type: "string" },
  ccs: { type: "string" },
  "comment-opens": { type: "string" },
  "comment-closes": { type: "string" },
  "comment-wording": { type: "string" },
  effective: { type: "string" },
  audience: { type: "string" },
  group: { type: "string" },
};

export const FACT_USAGE =
  "[--stage STAGE] [--date DATE] [--number NUMBER] [--title-zh TITLE] [--title-en TITLE] [--replaces NUMBER,…] [--ics CODE] [--ccs CODE] [--comment-opens DATE] [--comment-closes DATE] [--comment-wording WORDS] [--effective DATE] [--audience AUDIENCE] [--group ID]";

type Facts = Omit<GivenMetadata, "standard" | "edition" | "language">;

/** What the options say; what they do not name is left out. */
export function factsGiven(invocation: Invocation): Facts {
  const given = (name: string) => text(invocation, name) ?? undefined;
  const stage = given("stage");
  if (stage !== undefined && !isStage(stage))
    throw new UsageError(`--stage ${stage}: the stages are ${STAGES.join(", ")}.`);
  const [opens, closes, wording] = [
    given("comment-opens"),
    given("comment-closes"),
    given("comment-wording"),
  ];
  if (closes === undefined && (opens ?? wording) !== undefined)
    throw new UsageError("--comment-opens and --comment-wording need --comment-closes.");
  const [zh, en] = [given("title-zh"), given("title-en")];
  const replaces = given("replaces")
    ?.split(/[,，、]/)
    .map((number) => number.trim())
    .filter((number) => number !== "");
  const facts: { readonly [Key in keyof Facts]: Facts[Key] | undefined } = {
    stage,
    date: given("date"),
    number: given("number"),
    titles: zh === undefined && en === undefined ? undefined : { zh, en },
    replaces,
    ics: given("ics"),
    ccs: given("ccs"),
    comment: closes === undefined ? undefined : { opens: opens ?? null, closes, wording: wording ?? null },
    effective: given("effective"),
    audience: given("audience"),
    group: given("group"),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
