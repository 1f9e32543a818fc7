import { unzipSync, zipSync, type Zippable } from "fflate";
import { flipBits, mutateBytes } from "./bytes.ts";
import { mutateElements } from "./elements.ts";
import { mutateMarkup } from "./markup.ts";
import type { Mutation } from "./mutation.ts";
import type { Random } from "../random.ts";

/** Damages what is inside an archive, and packs it again: entries lost, doubled, renamed, exchanged, or damaged. */
export function insideZip(damage: Mutation<Uint8Array>): Mutation<Uint8Array> {
  return (bytes, random) => {
    const entries = new Map(Object.entries(unzipSync(bytes)));
    for (let left = random.length(5); left > 0; left -= 1) damageEntry(entries, damage, random);
    const level = random.chance(0.5) ? 0 : 6;
    const packed: Zippable = {};
    for (const [name, content] of entries) packed[name] = [content, { level }];
    return zipSync(packed);
  };
}

/** A part of an Office document: XML most often, which most often stays well-formed. */
export const mutatePart: Mutation<Uint8Array> = (part, random) => {
  if (random.chance(0.1)) return mutateBytes(part, random);
  const damage = random.chance(0.8) ? mutateElements : mutateMarkup;
  return new TextEncoder().encode(damage(new TextDecoder().decode(part), random));
};

function damageEntry(entries: Map<string, Uint8Array>, damage: Mutation<Uint8Array>, random: Random): void {
  const [name, other] = [nameIn(entries, random), nameIn(entries, random)];
  const [content, another] = [entries.get(name), entries.get(other)];
  if (!content || !another) return;
  const what = random.below(30);
  if (what === 0) entries.delete(name);
  else if (what === 1) entries.set(name, another).set(other, content);
  else if (what === 2) entries.set(`${name}${random.pick([".bak", "/", "/../x.xml", "", " "])}`, content);
  else if (what === 3) entries.set(name, flipBits(content, random));
  else entries.set(name, damage(content, random));
}

function nameIn(entries: ReadonlyMap<string, Uint8Array>, random: Random): string {
  return [...entries.keys()][random.below(entries.size)] ?? "";
}
