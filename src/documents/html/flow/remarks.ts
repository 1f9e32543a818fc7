import { attribute, classesOf } from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";

/** Words by which pages mark what stands beside the text, whatever their maker. */
const NOTES =
  /^(?:note|notes|ednote|issue|warning|caution|tip|important|advisement|admonition|admonitionblock|remark|callout)$/;
const EXAMPLES = /^(?:example|illegal-example)$/;
/** Elements that hold more than a remark, whatever they are called. */
const TOO_LARGE = /^(?:body|main|article|section|table|tr|tbody|html)$/;

export interface OpenRemark {
  readonly kind: "note" | "example";
  /** What its marker says (`Note`, `Example 1`); null until it was read, or where there is none. */
  label: string | null;
}

/** The note or example an element is by its mark-up. */
export function remarkBy(element: PageElement): OpenRemark | null {
  const classes = classesOf(element);
  if (classes.some((name) => EXAMPLES.test(name)) && !TOO_LARGE.test(element.name))
    return { kind: "example", label: null };
  if (element.name === "aside" || attribute(element, "role") === "note") return { kind: "note", label: null };
  const isNote = !TOO_LARGE.test(element.name) && classes.some((name) => NOTES.test(name));
  return isNote ? { kind: "note", label: null } : null;
}

/** True for the line that names a remark: `Note`, `Example 1: A simple document`. */
export function isMarker(element: PageElement): boolean {
  return classesOf(element).some((name) =>
    /^(?:marker|note-title|issue-title|ednote-title|example-title|admonition-title|warning-title)$/.test(
      name,
    ),
  );
}

/** `Example 1: A simple document` to `Example 1`. */
export function markerLabel(text: string): string | null {
  return /^(\p{L}{1,20}(?:\s?\d{1,4})?)(?=$|\s{0,2}[:：(（])/u.exec(text)?.[1] ?? null;
}
