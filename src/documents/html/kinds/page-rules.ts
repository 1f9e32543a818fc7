import type { Flow } from "../flow/flow.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { CoverFacts } from "../../cover-facts.ts";
import type { Warning } from "../../../standards/standard.ts";

/** How a page of one kind is read. */
export interface PageRules {
  /** The element that holds the document. */
  readonly root: PageElement;
  /** True for what is on the page and not of the document. */
  readonly isLeftOut: (element: PageElement) => boolean;
  readonly title: string | null;
  readonly number: string | null;
  readonly edition: string | null;
  /** What the head of the document states; absent where it stays part of the text. */
  readonly cover?: CoverFacts;
  /** True where every heading is one by its mark-up; false where numbers typed in the text make headings too. */
  readonly isMarkedUp: boolean;
  /** What is done to the lines before they are parted at headings; absent where nothing is. */
  readonly prepare?: (flows: readonly Flow[]) => readonly Flow[];
  readonly warnings: readonly Warning[];
}
