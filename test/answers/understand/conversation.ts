import type { ThreadScope } from "../../../src/answers/thread-scope.ts";
import type { Catalogue } from "../../../src/answers/understand/catalogue.ts";
import { understand } from "../../../src/answers/understand/understand.ts";
import type { Understanding } from "../../../src/answers/understanding.ts";
import type { Stage } from "../../../src/standards/stage.ts";
import type { Edition } from "../../../src/standards/standard.ts";
import type { WorkingGroup } from "../../../src/standards/working-group.ts";
import { languageOf } from "../../../src/text/language.ts";
import { standard } from "../../support/library-content.ts";
import { edition } from "../../support/texts.ts";

export const KEYS = standard("keys", {
  titles: { en: "Requirements for key management", zh: "密钥管理要求" },
  number: "GB/T 00001-202X",
  aliases: ["key management"],
});
export const LOGS = standard("logs", {
  group: "wg7",
  titles: { en: "Requirements for log retention", zh: "日志留存要求" },
  number: "GB/T 00008-202X",
});
const editions = (of: string, ...names: readonly (readonly [string, Stage])[]): readonly Edition[] =>
  names.map(([name, stage]) => ({
    ...edition(name, stage, `${name.slice(0, 7)}-01`),
    standard: of,
    number: null,
  }));
const group = (id: string, zh: string, en: string): WorkingGroup => ({
  id,
  committee: "tc1",
  names: { zh, en },
  aliases: [],
  from: null,
  to: null,
});
/** Two standards: `keys` with three editions, `logs` with two. */
export const catalogue: Catalogue = {
  words: new Set(),
  committees: [
    {
      id: "tc1",
      checked: "2026-11-10",
      names: { en: "Committee 1", zh: "第一委员会" },
      aliases: [],
      groups: [group("wg3", "加密组", "encryption group"), group("wg7", "日志组", "log group")],
    },
  ],
  standards: [KEYS, LOGS],
  editions: new Map([
    [
      "keys",
      editions(
        "keys",
        ["2025-12-wd", "working-draft"],
        ["2026-05-cd", "comment-draft"],
        ["2026-10-rd", "review-draft"],
      ),
    ],
    ["logs", editions("logs", ["2026-02-cd", "comment-draft"], ["2026-08-rd", "review-draft"])],
  ]),
};

/** After "what changed in the key management draft?". */
export const COMPARED: ThreadScope = {
  kind: "changes",
  fact: null,
  clause: null,
  dates: [],
  duties: null,
  structures: [],
  editorialOnly: false,
  parts: [],
  topic: "",
  setOff: false,
  asRead: "what changed in the key management draft?",
  standards: ["keys"],
  groups: [],
  committees: [],
  editions: ["2026-05-cd", "2026-10-rd"],
  named: [],
  answeredIn: null,
  soFar: null,
};
export const QUOTED: ThreadScope = {
  ...COMPARED,
  kind: "provisions",
  topic: "backup",
  asRead: "what does the comment draft of key management say on backup?",
  editions: ["2026-05-cd"],
};

export function ask(text: string, thread: ThreadScope | null, seen: Catalogue = catalogue): Understanding {
  return understand(
    {
      text,
      language: languageOf(text),
      asker: { audiences: new Set(["public"]), asOf: null },
      now: new Date("2026-11-20T09:00:00+08:00"),
      thread,
    },
    seen,
  );
}

/** `changes keys 7.2`: kind, standards or groups, clause. */
export function gist({ kind, fact, scope, clause }: Understanding): string {
  const about = [...scope.named, ...scope.groups].map(({ id }) => id).join(" ");
  return [fact === null ? kind : `${kind}/${fact}`, about, clause].filter(Boolean).join(" ");
}

/** Names and ordinals as such. */
export const editionsOf = (understood: Understanding) =>
  understood.editions.map((reference) =>
    reference.by === "name" ? reference.name : reference.by === "ordinal" ? reference.ordinal : reference,
  );
