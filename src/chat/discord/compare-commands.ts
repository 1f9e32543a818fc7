import type { DiscordCommand } from "./commands.ts";

/** Given by Discord, or told only for the asker's language; none of it is ours to compare. */
const DISCORDS_OWN = new Set([
  "id",
  "application_id",
  "guild_id",
  "version",
  "handler",
  "dm_permission",
  "default_permission",
  "name_localized",
  "description_localized",
]);

/** What Discord fills in where a definition says nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: 1,
  required: false,
  autocomplete: false,
  nsfw: false,
};

/**
 * True when the commands registered with Discord are those we define, so that they need not be sent again. They must
 * have been fetched `with_localizations`. Where and by whom a command can be used counts only where we define it.
 */
export function areRegistered(registered: readonly unknown[], defined: readonly DiscordCommand[]): boolean {
  return (
    registered.length === defined.length &&
    defined.every((command) => registered.some((found) => isSame(found, command)))
  );
}

function isSame(found: unknown, defined: unknown): boolean {
  if (Array.isArray(defined) || Array.isArray(found)) {
    const [ours, theirs] = [listOf(defined), listOf(found)];
    return ours.length === theirs.length && ours.every((value, i) => isSame(theirs[i], value));
  }
  if (isRecord(defined) && isRecord(found)) {
    const names = new Set([
      ...Object.keys(defined),
      ...Object.keys(found).filter((name) => isOurs(name, defined)),
    ]);
    return [...names].every((name) => isSame(valueOf(found, name), valueOf(defined, name)));
  }
  return (found ?? null) === (defined ?? null);
}

/** Contexts and permissions that we leave to Discord or to the server's administrators are not compared. */
function isOurs(name: string, defined: Readonly<Record<string, unknown>>): boolean {
  const leftOpen = ["contexts", "integration_types", "default_member_permissions"];
  return !DISCORDS_OWN.has(name) && (!leftOpen.includes(name) || defined[name] !== undefined);
}

function valueOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return record[name] ?? DEFAULTS[name] ?? null;
}

/** No list and an empty one are the same to Discord. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
