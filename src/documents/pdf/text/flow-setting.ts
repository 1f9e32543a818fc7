import type { BodyStyle } from "./styles.ts";
import type { PageFrame } from "./page-frame.ts";
import type { JoinWrapped } from "./wrapped-text.ts";
import type { Bookmark } from "../open-pdf.ts";

/** What holds for the whole of a document while it is read. */
export interface FlowSetting {
  readonly body: BodyStyle;
  readonly frames: ReadonlyMap<number, PageFrame>;
  readonly join: JoinWrapped;
  readonly bookmarks: readonly Bookmark[];
  /** True for text numbered 一、（一） and in no other way. */
  readonly hasOutline: boolean;
  readonly isChinese: boolean;
}
