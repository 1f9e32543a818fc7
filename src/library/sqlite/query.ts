import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** Values for `?` in their order, or one record for names. */
export type Parameters =
  | readonly SQLInputValue[]
  | readonly [Readonly<Record<string, SQLInputValue>>, ...SQLInputValue[]];

/**
 * A query with the shape of its rows. Shapes are trusted, not checked: our own migrations lay the tables out
 * (all are STRICT), and only our own writer fills them.
 */
export class Query<Row> {
  readonly #sql: string;
  /** Prepared once for each connection, and gone with it. */
  readonly #statements = new WeakMap<DatabaseSync, StatementSync>();

  constructor(sql: string) {
    this.#sql = sql;
  }

  all(database: DatabaseSync, ...parameters: Parameters): readonly Row[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this.#prepared(database).all(...(parameters as SQLInputValue[])) as Row[];
  }

  first(database: DatabaseSync, ...parameters: Parameters): Row | null {
    return this.all(database, ...parameters)[0] ?? null;
  }

  #prepared(database: DatabaseSync): StatementSync {
    const before = this.#statements.get(database);
    if (before) return before;
    const statement = database.prepare(this.#sql);
    this.#statements.set(database, statement);
    return statement;
  }
}

/** A column that holds a value as JSON, written and read by the same hand. */
export class JsonColumn<Value> {
  write(value: Value): string {
    return JSON.stringify(value);
  }

  read(column: string): Value {
    const value: Value = JSON.parse(column);
    return value;
  }
}

/**
 * A column of long values that are read again and again: equal texts are read once, and give the same value. It is kept
 * by the text itself, so that nothing that is read can be out of date.
 */
export class KeptJsonColumn<Value extends object> extends JsonColumn<Value> {
  readonly #kept = new Map<string, Value>();
  readonly #room: number;
  #size = 0;

  /** `room`: UTF-16 units of text that are kept at most; what was not read for longest is let go first. */
  constructor(room: number) {
    super();
    this.#room = room;
  }

  override read(column: string): Value {
    const value = this.#kept.get(column) ?? super.read(column);
    if (!this.#kept.delete(column)) this.#size += column.length;
    this.#kept.set(column, value);
    for (const [oldest] of this.#kept) {
      if (this.#size <= this.#room) break;
      this.#kept.delete(oldest);
      this.#size -= oldest.length;
    }
    return value;
  }
}

export function run(database: DatabaseSync, sql: string, ...parameters: Parameters): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  database.prepare(sql).run(...(parameters as SQLInputValue[]));
}
