import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Change, Structure } from "../../src/changes/change-set.ts";
import { compareTexts } from "../../src/changes/compare.ts";
import { comparedText } from "../../src/changes/compared-text.ts";
import { sideOf } from "../../src/changes/redline.ts";
import { ownIds } from "../../src/changes/own-clauses.ts";
import type { Clause, ClauseText } from "../../src/standards/clause.ts";
import { differing, textOf, type Sketch } from "./texts.ts";

/** Words of which no two clauses share many: made of syllables that depend on the clause. */
const SUBJECTS =
  "密钥 日志 口令 证书 网关 固件 接口 备份 审计 终端 模型 样本 令牌 会话 漏洞 补丁 账号 策略 机房 介质".split(
    " ",
  );
const ACTIONS =
  "生成 存储 更换 销毁 导入 导出 鉴别 授权 记录 检查 隔离 恢复 加密 签名 验证 监测 登记 评估 通知 演练".split(
    " ",
  );
const VERBS = "应 不应 宜 可 不必".split(" ");

const sentence = fc
  .tuple(fc.nat(19), fc.nat(19), fc.nat(4), fc.nat(19), fc.nat(19), fc.integer({ min: 2, max: 90 }))
  .map(
    ([a, b, v, c, d, n]) =>
      `${SUBJECTS[a]}的${ACTIONS[b]}${VERBS[v]}${n % 3 === 0 ? "按" : "在不超过"}${n} d内由${SUBJECTS[c]}系统${ACTIONS[d]}。`,
  );

const clause = fc.record({
  title: fc.tuple(fc.nat(19), fc.nat(19)).map(([a, b]) => `${SUBJECTS[a]}${ACTIONS[b]}`),
  text: fc.array(sentence, { minLength: 0, maxLength: 4 }).map((all) => all.join("")),
  deep: fc.boolean(),
});

type Draft = typeof clause extends fc.Arbitrary<infer T> ? T : never;

/** Clauses numbered in order, some of them beneath the one before. */
function draftText(clauses: readonly Draft[]): ClauseText {
  let [chapter, section] = [0, 0];
  return textOf(
    "zh",
    clauses.map(({ title, text: words, deep }): Sketch => {
      if (deep && chapter > 0) return [`${chapter}.${(section += 1)}`, title, words];
      section = 0;
      return [`${(chapter += 1)}`, title, words];
    }),
  );
}

const drafts = fc.array(clause, { maxLength: 12 });
const text = drafts.map(draftText);

/** What an editor does to a draft, at a place taken modulo its length. */
const edit = fc.record({
  kind: fc.constantFrom("delete", "insert", "move", "reword", "join", "duplicate"),
  at: fc.nat(99),
  to: fc.nat(99),
  clause,
  sentence,
});

/** Two texts of which the second was made from the first. */
const editions = fc.tuple(drafts, fc.array(edit, { maxLength: 6 })).map(([draft, edits]) => {
  const after = edits.reduce((clauses, one) => {
    const at = one.at % (clauses.length || 1);
    const [here, next] = [clauses[at], clauses[at + 1]];
    if (one.kind === "insert" || !here) return clauses.toSpliced(at, 0, one.clause);
    if (one.kind === "delete") return clauses.toSpliced(at, 1);
    if (one.kind === "duplicate") return clauses.toSpliced(at, 0, here);
    if (one.kind === "move") return clauses.toSpliced(at, 1).toSpliced(one.to % clauses.length, 0, here);
    if (one.kind === "join" && next)
      return clauses.toSpliced(at, 2, { ...here, text: here.text + next.text });
    return clauses.with(at, { ...here, text: here.text.replace(/[^。]*。/, one.sentence) });
  }, draft);
  return [draftText(draft), draftText(after)] as const;
});

/** Two texts, made one from the other or having nothing to do with each other. */
const pair = fc.oneof(editions, fc.tuple(text, text));

const clausesOf = (side: ClauseText, ids: readonly string[]) =>
  ids.map((id) => side.clauses.find((one) => one.id === id)!);

describe("any comparison", () => {
  test("given two texts, then applying each redline to the old clauses gives the new ones; of a host, sentences of it", () => {
    fc.assert(
      fc.property(pair, ([old, after]) => {
        for (const change of compareTexts(old, after).changes) {
          const own = ownIds(change);
          const [before, now] = [sideOf(change.redline, "delete"), sideOf(change.redline, "insert")];
          if (own.oldIds.length > 0) expect(before).toBe(comparedText(clausesOf(old, own.oldIds)));
          else expect(standsIn(before, clausesOf(old, change.oldIds))).toBe(true);
          if (own.newIds.length > 0) expect(now).toBe(comparedText(clausesOf(after, own.newIds)));
          else expect(standsIn(now, clausesOf(after, change.newIds))).toBe(true);
        }
      }),
    );
  });

  test("given a text and itself, then all is kept and same", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(differing(compareTexts(one, one).changes)).toEqual([]);
      }),
    );
  });

  test("given two texts, then every clause of both stands in exactly one change, and its shape fits its name", () => {
    fc.assert(
      fc.property(pair, ([old, after]) => {
        const { changes } = compareTexts(old, after);

        expect(changes.flatMap((change) => ownIds(change).oldIds).toSorted()).toEqual(
          old.clauses.map((one) => one.id).toSorted(),
        );
        expect(changes.flatMap((change) => ownIds(change).newIds).toSorted()).toEqual(
          after.clauses.map((one) => one.id).toSorted(),
        );
        expect(changes.every(fitsItsName)).toBe(true);
      }),
    );
  });

  test("given two texts, then each host has a change of its own, in which it is one clause still, told before", () => {
    fc.assert(
      fc.property(pair, ([old, after]) => {
        const { changes } = compareTexts(old, after);

        for (const [at, { host, structure }] of changes.entries()) {
          if (host === null) continue;
          const own = changes.slice(0, at).find((one) => {
            const { oldIds, newIds } = ownIds(one);
            return (structure === "merged" ? newIds : oldIds).includes(host);
          });
          expect(["kept", "renumbered", "moved"]).toContain(own?.structure);
        }
      }),
    );
  });

  test("given two texts, then exchanging them mirrors every change", () => {
    fc.assert(
      fc.property(pair, ([old, after]) => {
        const there = compareTexts(old, after).changes.map(essence);
        const back = compareTexts(after, old).changes.map(mirrored).map(essence);

        expect(back.toSorted()).toEqual(there.toSorted());
      }),
    );
  });

  test("given two texts, then each quoted sentence of a change of force stands in its clauses", () => {
    fc.assert(
      fc.property(pair, ([old, after]) => {
        for (const change of compareTexts(old, after).changes) {
          const [before, now] = [
            comparedText(clausesOf(old, change.oldIds)),
            comparedText(clausesOf(after, change.newIds)),
          ];
          expect(change.force.every((f) => before.includes(f.old ?? "") && now.includes(f.new ?? ""))).toBe(
            true,
          );
        }
      }),
    );
  });
});

/** Twelve clauses that share no subject, so that what was done to them can be told again. */
const DISTINCT: readonly Sketch[] = Array.from({ length: 12 }, (_, i): Sketch => [
  `5.${i + 1}`,
  `${SUBJECTS[i]}${ACTIONS[i]}`,
  `${SUBJECTS[i]}应在${i + 3} d内完成${ACTIONS[i]}。${ACTIONS[i]}记录宜由${SUBJECTS[i]}管理员${ACTIONS[19 - i]}后归档。`,
]);
const CHAPTER: Sketch = ["5", "技术要求", ""];
const numbered = (sketches: readonly Sketch[]): ClauseText =>
  textOf("zh", [CHAPTER, ...sketches.map(([, title, words], i): Sketch => [`5.${i + 1}`, title, words])]);

describe("seeded edits", () => {
  test("given siblings in another order, then they are kept, renumbered or moved, and nothing else happened", () => {
    const order = fc.shuffledSubarray([...DISTINCT.keys()], { minLength: DISTINCT.length });
    fc.assert(
      fc.property(order, (places) => {
        const after = places.map((place) => DISTINCT[place]!);

        const { changes } = compareTexts(numbered(DISTINCT), numbered(after));

        const structures = new Set(changes.map((change) => change.structure));
        expect([...structures].every((one) => ["kept", "renumbered", "moved"].includes(one))).toBe(true);
        expect(changes.every((change) => change.text === "same")).toBe(true);
      }),
    );
  });

  test("given clauses deleted at random, then exactly these are found, and the rest is kept or renumbered", () => {
    const chosen = fc.subarray([...DISTINCT.keys()], { maxLength: 6 });
    fc.assert(
      fc.property(chosen, (gone) => {
        const after = DISTINCT.filter((_, i) => !gone.includes(i));

        const { changes } = compareTexts(numbered(DISTINCT), numbered(after));

        expect(idsOf(changes, "deleted")).toEqual(gone.map((i) => `5.${i + 1}`));
        expect(idsOf(changes, "moved")).toEqual([]);
        expect(
          changes
            .filter((change) => change.structure !== "deleted")
            .every((change) => change.text === "same"),
        ).toBe(true);
      }),
    );
  });

  test("given a duty relaxed and a figure changed at random, then that clause alone is modified, with that change of force", () => {
    fc.assert(
      fc.property(fc.nat(11), (which) => {
        const after = DISTINCT.map(([number, title, words], i): Sketch =>
          i === which
            ? [number, title, words.replace("应在", "宜在").replace(" d", "0 d")]
            : [number, title, words],
        );

        const { changes } = compareTexts(numbered(DISTINCT), numbered(after));

        expect(differing(changes)).toEqual([`5.${which + 1} -> 5.${which + 1} kept modified`]);
        const [change] = changes.filter((one) => one.text === "modified");
        expect(change?.force.map((f) => f.direction)).toEqual(["relaxed"]);
        expect(change?.reasons).toEqual(["duty-relaxed", "figure-changed", "wording-changed"]);
      }),
    );
  });

  test("given two neighbours joined at random, then they are found merged, and backwards split", () => {
    fc.assert(
      fc.property(fc.nat(10), (first) => {
        const [one, other] = [DISTINCT[first]!, DISTINCT[first + 1]!];
        const joined: Sketch = [one[0], `${one[1]}和${other[1]}`, one[2] + other[2]];
        const after = [...DISTINCT.slice(0, first), joined, ...DISTINCT.slice(first + 2)];

        const there = compareTexts(numbered(DISTINCT), numbered(after)).changes;
        const back = compareTexts(numbered(after), numbered(DISTINCT)).changes;

        const [joinedId, ...both] = [`5.${first + 1}`, `5.${first + 1}`, `5.${first + 2}`];
        expect(idsOf(there, "merged")).toContain(`5.${first + 2}`);
        expect(there.filter((c) => c.newIds.includes(joinedId)).flatMap((c) => c.oldIds)).toEqual(both);
        expect(idsOf(back, "split")).toEqual([joinedId]);
        expect(back.filter((c) => c.oldIds.includes(joinedId)).flatMap((c) => c.newIds)).toEqual(both);
      }),
    );
  });
});

function idsOf(changes: readonly Change[], structure: Structure): string[] {
  return changes.filter((change) => change.structure === structure).flatMap((change) => change.oldIds);
}

/** Whole lines of the clauses' own texts, in their order. */
function standsIn(lines: string, clauses: readonly Clause[]): boolean {
  let rest = clauses.map(({ text: words }) => words).join("\n");
  return lines.split("\n").every((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest = rest.slice(at + line.length);
    return at >= 0;
  });
}

function fitsItsName(change: Change): boolean {
  const [old, after] = [change.oldIds.length, change.newIds.length];
  if (change.host !== null) return ["merged", "split"].includes(change.structure) && old === 1 && after === 1;
  if (change.structure === "added") return old === 0 && after === 1;
  if (change.structure === "deleted") return old === 1 && after === 0;
  if (change.structure === "merged") return old > 1 && after === 1;
  if (change.structure === "split") return old === 1 && after > 1;
  return old === 1 && after === 1;
}

/** What must be the same from both sides: all but the redline, whose runs may be cut elsewhere. */
function essence(change: Change): string {
  const values = change.values.map(({ kind, from, to }) => `${kind} ${from} ${to}`).toSorted();
  const force = change.force.map((f) => `${f.from} ${f.to} ${f.direction} ${f.old} ${f.new}`).toSorted();
  return JSON.stringify([
    change.oldIds,
    change.newIds,
    change.structure,
    change.host,
    change.text,
    change.editorial,
    force,
    values,
  ]);
}

const MIRROR: Partial<Record<Structure, Structure>> = {
  added: "deleted",
  deleted: "added",
  merged: "split",
  split: "merged",
};
const MIRROR_FORCE = {
  created: "removed",
  removed: "created",
  tightened: "relaxed",
  relaxed: "tightened",
  reversed: "reversed",
} as const;

function mirrored(change: Change): Change {
  return {
    ...change,
    oldIds: change.newIds,
    newIds: change.oldIds,
    structure: MIRROR[change.structure] ?? change.structure,
    force: change.force.map((f) => ({
      from: f.to,
      to: f.from,
      direction: MIRROR_FORCE[f.direction],
      old: f.new,
      new: f.old,
    })),
    values: change.values.map(({ kind, from, to }) => ({ kind, from: to, to: from })),
  };
}
