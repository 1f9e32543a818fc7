import type { WordedStatement } from "../../model/word-answer.ts";
import type { Language } from "../../text/language.ts";
import { standsIn } from "../../text/normal.ts";
import type { ChangeReference } from "../change-reference.ts";
import type { Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import { faultInWording, type WordingFault } from "../verify/check-wording.ts";

/** What a model's statements are held against. */
export interface HeldAgainst {
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** What the code itself composed from it. */
  readonly composed: readonly Statement[];
  readonly language: Language;
}

/** A statement of the model's, and what is wrong with it; null for nothing. */
export interface HeldStatement {
  readonly statement: Statement;
  readonly fault: WordingFault | null;
}

/** Holds what a model says, statement by statement in its order, against the evidence that each one names. */
export class StatementHolder {
  readonly #against: HeldAgainst;
  readonly #held: HeldStatement[] = [];

  constructor(against: HeldAgainst) {
    this.#against = against;
  }

  take(worded: WordedStatement): void {
    const { composed } = this.#against;
    const change = changeTold(worded.evidence, composed);
    const statement: Statement = {
      role: this.#held.length === 0 ? "lead" : "point",
      text: inOneLine(worded.text),
      evidence: worded.evidence,
      ...(change && { change }),
    };
    this.#held.push({ statement, fault: this.#faultIn(statement, worded.quotes) });
  }

  /** The model said nothing at all. */
  get isEmpty(): boolean {
    return this.#held.length === 0;
  }

  get faults(): readonly WordingFault[] {
    return this.#held.flatMap(({ fault }) => fault ?? []);
  }

  /** Those with nothing wrong; none without the first one, which is the answer itself. */
  get sound(): readonly Statement[] {
    if (this.#held[0]?.fault !== null) return [];
    return this.#held.filter(({ fault }) => fault === null).map(({ statement }) => statement);
  }

  /** The first one holds, and at least half of them do. */
  get suffices(): boolean {
    return this.sound.length > 0 && this.sound.length * 2 >= this.#held.length;
  }

  #faultIn(statement: Statement, quotes: WordedStatement["quotes"]): WordingFault | null {
    const { evidence, composed, language } = this.#against;
    if (quotes.some((quote) => !standsIn(quote.text, evidence.get(quote.evidence)?.text ?? "")))
      return "invented-quotation";
    const same = composed.filter((s) => s.evidence.some((id) => statement.evidence.includes(id)));
    return faultInWording(
      statement,
      evidence,
      same.map((s) => s.text),
      language,
    );
  }
}

/** What is quoted may run over several lines; a statement is one. */
function inOneLine(text: string): string {
  return text.trim().replace(/[ \t]*[\r\n]+[ \t]*/g, " ");
}

/** The one change whose evidence a worded statement names; null where it names none, or that of several. */
function changeTold(evidence: readonly string[], composed: readonly Statement[]): ChangeReference | null {
  const [change, second] = composed.flatMap((statement) =>
    statement.change && statement.evidence.some((id) => evidence.includes(id)) ? [statement.change] : [],
  );
  return change && !second ? change : null;
}
