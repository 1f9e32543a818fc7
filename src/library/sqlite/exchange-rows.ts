import type { DatabaseSync } from "node:sqlite";
import type { Exchange, ExchangeOutcome, ExchangePost } from "../exchanges.ts";
import { JsonColumn, Query, type Parameters } from "./query.ts";

interface ExchangeRow {
  readonly id: string;
  readonly key: string;
  readonly place: string;
  readonly conversation: string | null;
  readonly received_at: string;
  readonly request: string | null;
  readonly revision: number;
  readonly answer: string | null;
  readonly outcome: ExchangeOutcome | null;
  readonly posts: string;
}

const POSTS = new JsonColumn<readonly ExchangePost[]>();

/** Finds whole exchanges, each with its posts. */
export class ExchangeQuery {
  readonly #query: Query<ExchangeRow>;

  /** `rest` follows the names of the tables; the exchange is `e`. */
  constructor(rest: string) {
    this.#query = new Query(
      `SELECT e.*, (
         SELECT json_group_array(json_object('body', body, 'reference', reference) ORDER BY part)
         FROM posts WHERE exchange = e.number
       ) AS posts FROM exchanges AS e ${rest}`,
    );
  }

  all(database: DatabaseSync, ...parameters: Parameters): readonly Exchange[] {
    return this.#query.all(database, ...parameters).map(exchangeOf);
  }

  first(database: DatabaseSync, ...parameters: Parameters): Exchange | null {
    const row = this.#query.first(database, ...parameters);
    return row && exchangeOf(row);
  }
}

function exchangeOf(row: ExchangeRow): Exchange {
  return {
    id: row.id,
    key: row.key,
    place: row.place,
    conversation: row.conversation,
    receivedAt: new Date(row.received_at),
    request: row.request,
    revision: row.revision,
    answer: row.answer,
    posts: POSTS.read(row.posts),
    outcome: row.outcome,
  };
}
