/** 2015-01-01, the beginning of Discord's time: reference.mdx#snowflakes. */
const EPOCH_MS = 1_420_070_400_000;

/** When a message, an interaction or anything else with such an id came to be. */
export function timeOf(id: string): Date {
  return new Date(EPOCH_MS + Number(BigInt(id) >> 22n));
}

/** The smallest id of what came to be then. */
export function firstIdAt(time: Date): string {
  return String(BigInt(Math.max(0, time.getTime() - EPOCH_MS)) << 22n);
}

export function isLater(id: string, other: string): boolean {
  return BigInt(id) > BigInt(other);
}
