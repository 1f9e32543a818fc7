import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findCircle, readSources, roomOf } from "./imports.ts";

const SRC = join(import.meta.dirname, "../../src");
const sources = readSources(SRC);

/** The import table of src/README.md: each room, and the rooms it may import. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  text: [],
  standards: ["text"],
  changes: ["text", "standards"],
  news: ["text", "standards"],
  documents: ["text", "standards"],
  library: ["text", "standards", "changes", "news"],
  model: [],
  retrieval: ["text", "standards", "news", "library", "model"],
  intake: ["text", "standards", "changes", "news", "documents", "library", "retrieval"],
  answers: ["text", "standards", "changes", "news", "library", "retrieval", "model"],
  digests: ["text", "standards", "changes", "news", "library", "answers", "model"],
  chat: ["text", "standards", "changes", "library", "answers", "digests"],
  bundles: ["text", "standards", "documents", "library", "intake", "answers"],
  "chat/terminal": ["chat", "standards"],
  "chat/slack": ["chat", "standards"],
  "chat/discord": ["chat", "standards"],
  config: [],
  "config.ts": ["config"],
  log: ["standards", "config"],
  "log.ts": ["log"],
  "bot.ts": ["*"],
  "reading-room": ["*"],
  serve: ["*"],
  commands: ["*"],
  "cli.ts": ["*"],
  "main.ts": ["*"],
};

/** The one room that may import each of the packages the product is built on. */
const PACKAGE_ROOMS: Readonly<Record<string, string>> = {
  "@slack/bolt": "chat/slack",
  "discord.js": "chat/discord",
  openai: "model",
  langchain: "model",
  "@pinecone-database/pinecone": "retrieval",
  dotenv: "config.ts",
  pino: "log.ts",
};

describe("the house", () => {
  test("given the sources, then every import is read from a file that exists", () => {
    const missing = sources.flatMap((s) =>
      s.files.filter((f) => !existsSync(join(SRC, f))).map((f) => `${s.path} -> ${f}`),
    );

    expect(sources.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test("given the import table, then each room imports only what it may, types included", () => {
    const forbidden = sources.flatMap((s) => {
      const room = roomOf(s.path);
      const allowed = TABLE[room];
      if (!allowed) return [`${s.path}: the room ${room} is not in the table`];
      if (allowed.includes("*")) return [];
      return s.files
        .filter((f) => roomOf(f) !== room && !allowed.includes(roomOf(f)))
        .map((f) => `${s.path} -> ${f}`);
    });

    expect(forbidden).toEqual([]);
  });

  test("given all imports, types included, then no file imports itself by a detour", () => {
    expect(findCircle(sources)).toBeNull();
  });

  test("given the packages the product is built on, then each has one importing room", () => {
    const strays = sources.flatMap((s) =>
      s.packages
        .filter((p) => PACKAGE_ROOMS[p] !== undefined && PACKAGE_ROOMS[p] !== roomOf(s.path))
        .map((p) => `${s.path} imports ${p}`),
    );

    expect(strays).toEqual([]);
  });

  test("given process.env, then only config.ts reads it", () => {
    const readers = sources
      .filter((s) => /\bprocess\s*\.\s*env\b|\benv\b[^\n]*from "node:process"/.test(s.text))
      .map((s) => s.path);

    expect(readers).toEqual(["config.ts"]);
  });

  test("given src/README.md, then its import table says what this one enforces", () => {
    const rows = [...readFileSync(join(SRC, "README.md"), "utf8").matchAll(/^\| `([^`]+)`\s*\|([^|]*)\|$/gm)];
    const documented = Object.fromEntries(
      rows.map(([, room = "", cell = ""]) => [
        room,
        cell.trim() === "everything" ? ["*"] : [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1]),
      ]),
    );

    expect(documented).toEqual(TABLE);
  });
});
