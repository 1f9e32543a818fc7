import { attribute, descendants, elementsIn, firstBelow, plainText } from "../markup/page-element.ts";
import { isDay } from "../../../text/dates.ts";
import type { CoverFacts } from "../../cover-facts.ts";
import type { PageElement } from "../markup/page-element.ts";

/** What the head of an RFC or draft states: stream, number, category, authors, what it obsoletes, in lines `Category: …`. */
export function xml2rfcCover(names: PageElement, title: string | null): CoverFacts {
  const stated = new Map<string, string>();
  let term = "";
  for (const list of [...descendants(names), names].filter((one) => one.name === "dl"))
    for (const entry of elementsIn(list)) {
      const text = plainText(entry);
      if (entry.name === "dt") term = text.replace(/:$/, "");
      else if (entry.name === "dd" && text !== "")
        stated.set(term, [stated.get(term), text].filter(Boolean).join(", "));
    }
  const time = firstBelow(names, (one) => one.name === "time");
  const day = time ? attribute(time, "datetime") : "";
  return {
    titles: title === null ? {} : { en: title },
    published: isDay(day) ? day : null,
    effective: null,
    replaces: (stated.get("Obsoletes")?.match(/\d{1,5}/g) ?? []).map((number) => `RFC ${number}`),
    ics: null,
    ccs: null,
    lines: [...stated].map(([name, text]) => `${name}: ${text}`),
  };
}
