/** What Discord answers, before anything is known about it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textIn(record: JsonRecord, name: string): string | null {
  const value = record[name];
  return typeof value === "string" ? value : null;
}

/** The id of what Discord says that it made. */
export function idIn(answer: unknown): string {
  const id = isRecord(answer) ? textIn(answer, "id") : null;
  if (id === null) throw new Error("Discord answered without an id.");
  return id;
}
