import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { spentBy, type Spent } from "./spent.ts";

/** Another tool over the same text. */
export interface Peer {
  readonly name: string;
  readonly missing: string;
  isInstalled(): boolean;
  spent(files: Files): Spent;
}

/** The same two texts, as Markdown and as the clauses that were read from it. */
export interface Files {
  readonly old: string;
  readonly new: string;
  readonly clauses: string;
}

const DIFFLIB = join(import.meta.dirname, "difflib_peer.py");
const WORD_DIFF = ["git", "diff", "--no-index", "--no-color", "--word-diff"];

export const PEERS: readonly Peer[] = [
  {
    name: "Python's difflib over the same clauses",
    missing: "python3 is not installed, and difflib is left out: apt-get install python3",
    isInstalled: () => spawnSync("python3", ["--version"]).status === 0,
    spent: ({ clauses }) => spentBy(["python3", DIFFLIB, clauses], import.meta.dirname),
  },
  {
    name: "git diff --word-diff over the same text",
    missing: "git is not installed, and its word diff is left out: apt-get install git",
    isInstalled: () => spawnSync("git", ["--version"]).status === 0,
    // One says that the files differ.
    spent: (files) => spentBy([...WORD_DIFF, files.old, files.new], import.meta.dirname, [0, 1]),
  },
];
