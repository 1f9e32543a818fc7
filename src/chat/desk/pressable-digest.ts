import type { Digest } from "../../digests/digest.ts";
import { changesIn } from "../buttons.ts";
import { renderDigest } from "../render-digest.ts";
import type { Pressable } from "./desk.ts";

/** A summary as it is posted under an exchange, with what its buttons lead to. */
export function pressableDigest(digest: Digest, exchange: string): Pressable {
  return {
    message: renderDigest(digest, exchange),
    questions: digest.followups,
    changes: digest.sections.flatMap(({ statements }) => changesIn(statements)),
    told: digest.told,
  };
}
