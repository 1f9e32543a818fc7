/** 2015-01-01, the beginning of Discord's time: reference.mdx#snowflakes. */
const DISCORD_EPOCH = 1_420_070_400_000n;

let given = 0n;

/** A new id, later ones greater: milliseconds and a running number. */
export function snowflake(): string {
  given += 1n;
  return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | (given & 0x3f_ffffn));
}
