import { answerQuestion } from "../../../src/answers/answer-question.ts";
import type { Question } from "../../../src/answers/question.ts";
import type { ThreadScope } from "../../../src/answers/thread-scope.ts";
import { readCatalogue } from "../../../src/answers/understand/catalogue.ts";
import { understand } from "../../../src/answers/understand/understand.ts";
import type { House } from "../../../src/bot.ts";
import { audiences } from "../../../src/standards/audience.ts";
import { languageOf } from "../../../src/text/language.ts";
import { normalWidth } from "../../../src/text/normal.ts";
import { FIELDS, misread, type Field, type Phrasing } from "./phrasings.ts";

/** Every phrasing is read on this day. */
const NOW = new Date("2026-11-20T09:00:00+08:00");

export interface Misreading {
  readonly phrasing: Phrasing;
  readonly field: Field;
  readonly got: string;
}

export interface ReadingReport {
  /** Share read as expected of those that say what to expect, by field. */
  readonly shares: Readonly<Record<Field, number>>;
  readonly misreadings: readonly Misreading[];
}

/** Reads each phrasing, after what was asked before it, as the product would. */
export async function readAll(phrasings: readonly Phrasing[], house: House): Promise<ReadingReport> {
  const misreadings: Misreading[] = [];
  const catalogue = await readCatalogue(house.library.view(ASKER));
  const scopes = new Map<string, ThreadScope>();
  for (const { before } of phrasings)
    if (before !== null && !scopes.has(before)) scopes.set(before, await scopeAfter(house, before));
  for (const phrasing of phrasings) {
    const before = scopes.get(phrasing.before ?? "") ?? null;
    const understanding = understand(questionOf(phrasing.text, before), catalogue);
    for (const [field, got] of misread(phrasing, understanding)) misreadings.push({ phrasing, field, got });
  }
  const share = (field: Field) => {
    const judged = phrasings.filter(({ expected }) => expected[field] !== "*").length;
    const wrong = misreadings.filter((misreading) => misreading.field === field).length;
    return judged === 0 ? 1 : 1 - wrong / judged;
  };
  const [kind, standard, editions, clause, group, topic, dates, language] = FIELDS.map(share);
  return {
    shares: {
      kind: kind ?? 1,
      standard: standard ?? 1,
      editions: editions ?? 1,
      clause: clause ?? 1,
      group: group ?? 1,
      topic: topic ?? 1,
      dates: dates ?? 1,
      language: language ?? 1,
    },
    misreadings,
  };
}

const ASKER = { audiences: audiences(), asOf: null };

function questionOf(text: string, thread: ThreadScope | null): Question {
  return { text: normalWidth(text), language: languageOf(text), asker: ASKER, now: NOW, thread };
}

/** What the conversation is about after a question. */
async function scopeAfter(house: House, text: string): Promise<ThreadScope> {
  const parts = { view: house.library.view(ASKER), search: house.search, wording: null };
  return (await answerQuestion(questionOf(text, null), parts)).scope;
}
