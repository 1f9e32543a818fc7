/** What is wrong with what was posted. */
export type FaultKind =
  | "pings"
  | "links"
  | "breaks out"
  | "unread"
  | "refused"
  | "obeys"
  | "unanswered"
  | "tells a secret";

export interface Fault {
  readonly kind: FaultKind;
  readonly detail: string;
}

export function fault(kind: FaultKind, detail: string): Fault {
  return { kind, detail: detail.length > 160 ? `${detail.slice(0, 160)}…` : detail };
}
