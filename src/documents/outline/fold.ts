import { holdsTerms } from "./titles.ts";
import { block } from "../manuscript.ts";
import type { Group } from "./groups.ts";

/**
 * Parts of a requirement that has a number of its own and headings inside (`# MASVS-AUTH-1` with `## Control` and
 * `## Description`) belong to its text: people cite the requirement, not its parts.
 */
export function foldParts(groups: readonly Group[]): readonly Group[] {
  const folded: Group[] = [];
  for (const group of groups) {
    const holder = folded.at(-1);
    if (!holder?.heading || !group.heading || !isPart(holder, group)) {
      folded.push(group);
      continue;
    }
    const title = block("paragraph", group.heading.title);
    folded[folded.length - 1] = { ...holder, blocks: [...holder.blocks, title, ...group.blocks] };
  }
  return folded;
}

function isPart(holder: Group, group: Group): boolean {
  const outer = holder.heading;
  const inner = group.heading;
  if (!outer || !inner || inner.form !== "none" || inner.sourceDepth <= outer.sourceDepth) return false;
  return outer.form === "identifier" && /-\d/.test(outer.number ?? "");
}

/** Prints set the number of a term above the term: a short first paragraph is then its title. */
export function titleTerms(groups: readonly Group[]): readonly Group[] {
  let inTerms = false;
  return groups.map((group) => {
    const { heading, blocks } = group;
    if (!heading) return group;
    if (heading.depth === 1 || heading.title !== "")
      inTerms = holdsTerms(heading.title) || (inTerms && heading.depth > 1);
    const [first, ...rest] = blocks;
    const isTitle =
      first?.kind === "paragraph" && first.text.length <= 80 && !/[。；;：:.]$/.test(first.text);
    if (!inTerms || heading.title !== "" || !isTitle || rest.length === 0) return group;
    return { heading: { ...heading, title: first.text }, blocks: rest };
  });
}
