import { SLACK_LIMITS, SLACK_ROOM } from "./limits.ts";
import { weightOf, weightOfAll, type SlackPart } from "./slack-block.ts";

/** Parts in as many messages as they need, in order; what announces something goes to the message where that stands. */
export function packPosts(parts: readonly SlackPart[]): readonly (readonly SlackPart[])[] {
  const posts: SlackPart[][] = [];
  let room = 0;
  for (const part of parts) {
    const weight = weightOf(part.block);
    const last = posts.at(-1);
    if (last && weight <= room && last.length < SLACK_LIMITS.blocks) {
      last.push(part);
      room -= weight;
      continue;
    }
    const moved = last ? takeAnnouncements(last, SLACK_ROOM.post - weight) : [];
    posts.push([...moved, part]);
    room = SLACK_ROOM.post - weight - weightOfAll(moved);
  }
  return posts;
}

/** The announcements at the end of a message, unless nothing else is in it or there is no room for them. */
function takeAnnouncements(post: SlackPart[], room: number): readonly SlackPart[] {
  const keep = post.findLastIndex(({ announces }) => !announces) + 1;
  return keep === 0 || weightOfAll(post.slice(keep)) > room ? [] : post.splice(keep);
}
