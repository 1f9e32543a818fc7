import type { LibraryView } from "../../library/library.ts";
import { stageName } from "../../standards/stage.ts";
import { titleIn, type Edition, type Standard } from "../../standards/standard.ts";
import type { Language } from "../../text/language.ts";
import type { Suggestion } from "../platform/chat-platform.ts";

/** The standards that a view shows, as they are looked for: by number, title, id and whatever people call them. */
export async function suggestStandards(
  view: LibraryView,
  language: Language,
): Promise<readonly Suggestion[]> {
  const standards = await view.standards();
  return standards.map(({ id, number, plan, titles, aliases }) => {
    const title = titleIn(titles, language);
    const named = [titles.zh, titles.en, number, plan].filter((name) => name !== undefined && name !== null);
    return {
      name: number === null ? title : `${number} ${title}`,
      value: id,
      alsoKnownAs: [...named, ...aliases],
    };
  });
}

/** The editions of the standard that was named, newest first; none where none was. */
export async function suggestEditions(
  view: LibraryView,
  named: string,
  language: Language,
): Promise<readonly Suggestion[]> {
  const standard = named.trim() === "" ? null : standardNamed(await view.standards(), named);
  if (!standard) return [];
  const editions = await view.editions(standard.id);
  return editions.toReversed().map((edition) => ({
    name: editionName(edition, language),
    value: edition.name,
    alsoKnownAs: edition.number === null ? [] : [edition.number],
  }));
}

function editionName({ name, stage }: Edition, language: Language): string {
  return stage === null ? name : `${name} ${stageName(stage, language)}`;
}

/** The option bears an id where a suggestion was chosen, else what was typed. */
function standardNamed(standards: readonly Standard[], named: string): Standard | null {
  const sought = folded(named);
  const names = ({ id, number, titles, aliases }: Standard) =>
    [id, number, titles.zh, titles.en, ...aliases].flatMap((name) => (name ? [folded(name)] : []));
  return (
    standards.find((standard) => names(standard).includes(sought)) ??
    standards.find((standard) => names(standard).some((name) => name.startsWith(sought))) ??
    null
  );
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
