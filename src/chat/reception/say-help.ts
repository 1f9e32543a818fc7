import type { ThreadScope } from "../../answers/thread-scope.ts";
import { isDirect } from "../../standards/place.ts";
import type { Language } from "../../text/language.ts";
import { helpMessage } from "../help-message.ts";
import type { Asked, Said, SayingParts } from "./asked.ts";

/** What can be asked in this place. */
export async function sayHelp(
  language: Language,
  scope: ThreadScope | null,
  { exchange, place, audiences }: Asked,
  { library }: Pick<SayingParts, "library">,
): Promise<Said> {
  const view = library.view({ audiences, asOf: null });
  const committees = await view.committees();
  const groups = committees.flatMap((committee) => committee.groups).filter(({ id }) => audiences.has(id));
  const subject = { language, standards: await view.standards(), groups, isDirect: isDirect(place.id) };
  const { message, questions } = helpMessage(subject, exchange.id);
  const told = { editions: [], news: [] };
  return {
    answer: { message, questions, changes: [], told, scope, ends: "answered" },
    outcome: "help",
    engine: "composed",
  };
}
