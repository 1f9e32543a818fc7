import { z } from "zod";
import type { Committee } from "../standards/working-group.ts";
import { checkShape, day, titles, words, type Checked } from "./check-shape.ts";
import { titlesOf } from "./read-standard.ts";
import type { YamlSource } from "./yaml-source.ts";

const register = {
  id: words,
  names: titles,
  aliases: z.array(words, "must be a list of names").default([]),
  /** For those who keep the register: whether a source was found, and for what not. */
  confirmed: z.boolean().nullish(),
  note: words.nullish(),
};

const group = z.strictObject({ ...register, from: day.nullish(), to: day.nullish() });
const committee = z.strictObject({ ...register, groups: z.array(group).default([]) });
const shape = z.strictObject({
  committees: z.array(committee, "must list the committees"),
  checked: day.nullish(),
  sources: z.array(words).nullish(),
});

/** `committee.yaml`: the register of committees and their working groups. */
export function readCommittees(source: YamlSource): Checked<readonly Committee[]> {
  const checked = checkShape(shape, source);
  if (checked.value === null) return checked;
  const { committees, checked: lastChecked } = checked.value;
  return {
    faults: [],
    value: committees.map(({ id, names, aliases, groups }) => ({
      id,
      names: titlesOf(names),
      aliases,
      checked: lastChecked ?? null,
      groups: groups.map((one) => ({
        id: one.id,
        committee: id,
        names: titlesOf(one.names),
        aliases: one.aliases,
        from: one.from ?? null,
        to: one.to ?? null,
      })),
    })),
  };
}
