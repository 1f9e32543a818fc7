import { answerQuestion, type AnsweringParts, type AnswerTrace } from "../../answers/answer-question.ts";
import type { ChangeReference } from "../../answers/change-reference.ts";
import { compareSides, type EditionSide } from "../../answers/find/compare-editions.ts";
import type { Change } from "../../changes/change-set.ts";
import type { Asker, Library, LibraryView } from "../../library/library.ts";
import { makeDigest } from "../../digests/make-digest.ts";
import { audiences, type Audience } from "../../standards/audience.ts";
import type { Edition } from "../../standards/standard.ts";
import { changesIn, questionsUnder } from "../buttons.ts";
import { renderAnswer } from "../render-answer.ts";
import { renderChange, type ComparedChange } from "../render-change.ts";
import type { Desk } from "./desk.ts";

export interface HouseDeskParts extends Pick<AnsweringParts, "search" | "wording"> {
  readonly library: Pick<Library, "view">;
  /** Keeps the evidence of an answer, and gives the id that it is kept under; null where there is nothing to keep. */
  readonly keepEvidence?: (trace: AnswerTrace, asker: Asker) => Promise<string | null>;
}

/** A desk in this very process. What it works with belongs to whoever opened it, and is not closed with it. */
export function houseDesk({ library, search, wording, keepEvidence }: HouseDeskParts): Desk {
  const viewFor = (granted: readonly Audience[]) =>
    library.view({ audiences: audiences(granted), asOf: null });
  return {
    async answer({ id, text, language, audiences: granted, now, thread }, onPartial) {
      const view = viewFor(granted);
      const editions = await view.editions();
      const question = { text, language, asker: view.asker, now, thread };
      const trace = await answerQuestion(question, {
        view,
        search,
        wording,
        ...(onPartial && { onPartial: (partial) => onPartial(renderAnswer(partial, editions, null)) }),
      });
      const { answer, scope, told, prompts } = trace;
      const bundle = (await keepEvidence?.(trace, view.asker)) ?? null;
      return {
        message: renderAnswer(answer, editions, id, bundle),
        questions: questionsUnder(answer),
        changes: changesIn(answer.statements),
        told,
        outcome: answer.outcome,
        engine: answer.engine,
        prompts,
        bundle,
        scope,
      };
    },

    async redline(reference, granted, language) {
      const found = await findChange(viewFor(granted), reference);
      return found && renderChange(found, language);
    },

    async maySee(told, granted) {
      const view = viewFor(granted);
      const [editions, news] = await Promise.all([view.editions(), view.news()]);
      return hasAll(editions, told.editions) && hasAll(news, told.news);
    },

    digest: ({ audiences: granted, asOf, ...order }) =>
      makeDigest({ view: library.view({ audiences: audiences(granted), asOf }), ...order }),

    [Symbol.asyncDispose]: async () => {},
  };
}

/** Looked up anew through the view: null where a text or the change is not there, or not for these eyes. */
async function findChange(view: LibraryView, reference: ChangeReference): Promise<ComparedChange | null> {
  const [editions, standards] = await Promise.all([view.editions(), view.standards()]);
  const [from, to] = [sideOf(editions, reference.fromText), sideOf(editions, reference.toText)];
  const standard = standards.find(({ id }) => id === to?.edition.standard);
  if (!from || !to || !standard) return null;
  const compared = await compareSides(view, from, to);
  const change = compared.set.changes.find((one) => isMeant(one, reference));
  return change ? { standard, compared, change } : null;
}

function hasAll(held: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  return ids.every((id) => held.some((one) => one.id === id));
}

function sideOf(editions: readonly Edition[], textId: string): EditionSide | null {
  const sides = editions.flatMap((edition) => edition.texts.map((text) => ({ edition, text })));
  return sides.find(({ text }) => text.id === textId) ?? null;
}

function isMeant({ oldIds, newIds }: Change, reference: ChangeReference): boolean {
  return (
    oldIds.join("\n") === reference.oldIds.join("\n") && newIds.join("\n") === reference.newIds.join("\n")
  );
}
