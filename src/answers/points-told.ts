import type { Findings } from "./findings.ts";

/** How many points an answer made of these findings tells; none of what is no answer. */
export function pointsTold(found: Findings): number {
  switch (found.kind) {
    case "changes":
      return found.points.length;
    case "unchanged":
      return 1;
    case "recent":
      return found.issues.length + found.first.length;
    case "provisions":
      return found.points.length + found.children.length;
    case "deadlines":
      return found.open.length + found.closed.length;
    case "news":
      return found.items.length;
    case "editions":
      return found.editions.length;
    default:
      return 0;
  }
}
