import type { APIUser } from "discord.js";
import { harmless } from "../harmless.ts";

/** People whom a message mentions, with the names by which they go in its server. */
export type Mentioned = Pick<APIUser, "id" | "username" | "global_name"> & {
  readonly member?: { readonly nick?: string | null };
};

/** Committee dates are China time, so a moment that somebody put in is read as the day it is there. */
const CHINA_MS = 8 * 3_600_000;

/**
 * What somebody wrote as plain words: the bot's mention, emoji and names of channels taken out, people by name. A
 * channel's name is not told, for who asks may name one by its number that they cannot see.
 */
export function questionText(content: string, bot: string, mentioned: readonly Mentioned[]): string {
  const nameOf = (id: string): string => {
    const person = id === bot ? undefined : mentioned.find((user) => user.id === id);
    return person ? (person.member?.nick ?? person.global_name ?? person.username) : "";
  };
  const plain = content
    .replace(/<@!?(\d+)>/g, (_, id: string) => nameOf(id))
    .replace(/<@&\d+>|<#\d+>|<id:\w+(?::\d+)?>|<a?:\w+:\d+>/g, "")
    .replace(/<\/([^:>]+):\d+>/g, "/$1")
    .replace(/<t:(-?\d{1,12})(?::[A-Za-z])?>/g, (_, seconds: string) => dayOf(Number(seconds)));
  return harmless(plain)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n */g, "\n")
    .replace(/^[\s,:，：]+/, "")
    .trim();
}

function dayOf(seconds: number): string {
  const time = new Date(seconds * 1000 + CHINA_MS);
  // A year of more or fewer than four digits is nobody's.
  return /^\d{4}-\d\d-\d\d/.exec(Number.isNaN(time.getTime()) ? "" : time.toISOString())?.[0] ?? "";
}
