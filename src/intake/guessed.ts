import type { EditionFacts } from "../library/writer.ts";
import type { GivenMetadata } from "./given-metadata.ts";
import type { Guess } from "./guess-place.ts";
import { FALLBACK } from "./handed.ts";
import type { Stated } from "./read-original.ts";
import type { Known, RecognisedFacts } from "./recognise/recognised.ts";

/** What was taken for what, and from where. */
export interface Taken<Value> extends Known<Value> {
  /** What would hold otherwise: what somebody said goes before it. */
  readonly insteadOf?: Known<Value>;
}

type Key = "standard" | "edition" | "language" | Exclude<keyof EditionFacts, "original">;

/** null where nothing says it. The audience is only ever said, never guessed. */
export type Guessed = { readonly [Name in Key]: Taken<unknown> | null };

const OPTIONS: Readonly<Record<Exclude<keyof EditionFacts, "original">, string>> = {
  stage: "--stage",
  date: "--date",
  number: "--number",
  titles: "--title-zh, --title-en",
  replaces: "--replaces",
  ics: "--ics",
  ccs: "--ccs",
  comment: "--comment-closes",
  effective: "--effective",
  audience: "--audience",
  group: "--group",
};

export interface Sources {
  readonly given: GivenMetadata;
  readonly stated: Stated;
  readonly recognised: RecognisedFacts;
  readonly place: Guess;
  /** Where it would belong if nobody had said anything. */
  readonly unsaid: Guess;
}

/** What people said goes before the front matter, and that before cover and wording. */
export function guessedFrom({ given, stated, recognised, place, unsaid }: Sources): Guessed {
  const placed = (key: keyof Guess): Taken<unknown> =>
    preferred(given[key] === undefined ? [place[key]] : [place[key], unsaid[key]]) ?? place[key];
  const fact = (key: keyof typeof OPTIONS): Taken<unknown> | null => {
    const layers: readonly (Known<unknown> | undefined)[] = [
      given[key] === undefined ? undefined : { value: given[key], from: OPTIONS[key] },
      stated.facts[key] === undefined ? undefined : { value: stated.facts[key], from: "the front matter" },
      key === "audience" || key === "group" ? undefined : recognised[key],
    ];
    return preferred(layers.filter((layer) => layer !== undefined));
  };
  return {
    standard: placed("standard"),
    edition: placed("edition"),
    language: placed("language"),
    stage: fact("stage"),
    date: fact("date"),
    number: fact("number"),
    titles: fact("titles"),
    replaces: fact("replaces"),
    ics: fact("ics"),
    ccs: fact("ccs"),
    comment: fact("comment"),
    effective: fact("effective"),
    audience: fact("audience"),
    group: fact("group"),
  };
}

function preferred(layers: readonly Known<unknown>[]): Taken<unknown> | null {
  const [first, ...rest] = layers;
  if (!first) return null;
  const other = rest.find(
    ({ value, from }) => from !== FALLBACK && JSON.stringify(value) !== JSON.stringify(first.value),
  );
  return other ? { ...first, insteadOf: other } : first;
}
