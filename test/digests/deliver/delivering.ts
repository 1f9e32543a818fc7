import { audiences } from "../../../src/standards/audience.ts";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import type { Library } from "../../../src/library/library.ts";
import { makeDigest } from "../../../src/digests/make-digest.ts";
import type { DeliveringParts } from "../../../src/digests/deliver/deliver-due.ts";
import type { DigestPoster } from "../../../src/digests/deliver/digest-poster.ts";
import { parseSchedule } from "../../../src/digests/schedule/parse-schedule.ts";
import type { SummaryPlan } from "../../../src/digests/deliver/summary-plan.ts";
import type { NewsItem } from "../../../src/news/news-item.ts";
import type { Place } from "../../../src/standards/place.ts";
import { newsItem } from "../../support/library-content.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

export const CHANNEL: Place = { id: "slack:T1/C1", audiences: ["wg3"], language: null, reply: "thread" };

/** Mondays at nine in China, unless said otherwise. */
export function plan({
  place = CHANNEL,
  schedule = "0 9 * * 1",
}: { place?: Place; schedule?: string } = {}): SummaryPlan {
  return { place, language: "en", schedule: parseSchedule(schedule), timeZone: "Asia/Shanghai" };
}

/** What delivers summaries of that library to that board. */
export function deliveringParts({ library }: KeptLibrary, poster: DigestPoster): DeliveringParts {
  return {
    library,
    makeDigest: ({ audiences: granted, asOf, ...order }) =>
      makeDigest({ view: library.view({ audiences: audiences(granted), asOf }), ...order }),
    poster,
  };
}

/** A library that survives the processes that open it. */
export interface KeptLibrary extends AsyncDisposable {
  /** As the running process has it open. */
  readonly library: Library;
  /** The process is gone, and another one opens the library. */
  restart(): Promise<void>;
  publish(id: string, published: string, more?: Partial<NewsItem>): Promise<void>;
}

export async function keptLibrary(): Promise<KeptLibrary> {
  const folder = temporaryFolder();
  let library = await openLibrary(folder.path);
  return {
    get library() {
      return library;
    },
    async restart() {
      await library.close();
      library = await openLibrary(folder.path);
    },
    publish: (id, published, more = {}) =>
      library.write((writer) => writer.putNews(`news/${id}.md`, newsItem(id, { published, ...more }))),
    async [Symbol.asyncDispose]() {
      await library.close();
      folder[Symbol.dispose]();
    },
  };
}
