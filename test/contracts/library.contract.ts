import { describe, expect, test } from "@jest/globals";
import type { Library } from "../../src/library/library.ts";
import { asker, clause, newsItem, putEdition, standard } from "../support/library-content.ts";

/** A place where a library can be kept; `open` may be called again, for a second process or a later one. */
export interface LibraryStore extends Disposable {
  open(): Promise<Library>;
}

/** What every library does, whatever it is kept in. */
export function libraryContract(name: string, makeStore: () => LibraryStore): void {
  describe(`a library on ${name}`, () => {
    describe("shows each asker what they may see, and nothing else", () => {
      test("given editions of several audiences, when read for one, then the others are not there", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write(async (writer) => {
          await putEdition(writer, "a/2026-01-wd", { audience: "public", date: "2026-01-05" });
          await putEdition(writer, "a/2026-03-cd", { audience: "wg3", date: "2026-03-05" });
          await putEdition(writer, "a/2026-05-rd", { audience: "wg5", date: "2026-05-05" });
        });

        const forPublic = await library.view(asker(["public"])).editions();
        const forMember = await library.view(asker(["public", "wg3"])).editions("a");

        expect(forPublic.map((e) => e.id)).toEqual(["a/2026-01-wd"]);
        expect(forMember.map((e) => e.id)).toEqual(["a/2026-01-wd", "a/2026-03-cd"]);
      });

      test("given an edition without audience, when read by somebody in every group, then it is not there", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write((writer) => putEdition(writer, "a/2026-01-wd", { date: "2026-01-05" }));

        const view = library.view(asker(["public", "wg3", "", "null"]));

        expect(await view.editions()).toEqual([]);
        expect(await view.standards()).toEqual([]);
        expect(await view.clauses("a/2026-01-wd.en")).toEqual([]);
      });

      test("given a hidden text's id, when its clauses are asked for, then there are none", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "wg3" }));

        const toOthers = await library.view(asker(["public", "wg4"])).clauses("a/2026-01-wd.en");
        const toMembers = await library.view(asker(["wg3"])).clauses("a/2026-01-wd.en");

        expect(toOthers).toEqual([]);
        expect(toMembers.map((c) => c.text)).toEqual(["What a/2026-01-wd says."]);
      });

      test("given a standard all of whose editions are hidden, then nothing names it", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write(async (writer) => {
          await writer.putStandard(
            "corpus/a",
            standard("a", { replaces: ["b", "GB/T 1"], succeededBy: "b" }),
          );
          await writer.putStandard("corpus/b", standard("b"));
          await putEdition(writer, "a/2026-01-wd", { audience: "public" });
          await putEdition(writer, "b/2026-02-wd", { audience: "wg3" });
          await writer.putNews("corpus/n", newsItem("n", { standards: ["a", "b"] }));
        });

        const view = library.view(asker(["public"]));
        const [held, ...others] = await view.standards();
        const [item] = await view.news();

        expect(others).toEqual([]);
        expect(held).toMatchObject({ id: "a", replaces: ["GB/T 1"], succeededBy: null });
        expect(item?.standards).toEqual(["a"]);
        expect((await library.view(asker(["public", "wg3"])).standards()).map((s) => s.id)).toEqual([
          "a",
          "b",
        ]);
      });

      test("given news for members, undated audiences and the public, then each asker has theirs, newest first", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write(async (writer) => {
          await writer.putNews("1", newsItem("old", { published: "2026-01-01" }));
          await writer.putNews("2", newsItem("members", { published: "2026-02-01", audience: "wg3" }));
          await writer.putNews("3", newsItem("nobody", { published: "2026-03-01", audience: null }));
          await writer.putNews("4", newsItem("new", { published: "2026-04-01" }));
        });

        expect((await library.view(asker(["public"])).news()).map((n) => n.id)).toEqual(["new", "old"]);
        expect((await library.view(asker(["wg3"])).news()).map((n) => n.id)).toEqual(["members"]);
      });
    });

    describe("knows what was there on a day", () => {
      test("given a day, then later editions and news are not there, nor undated editions", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write(async (writer) => {
          await putEdition(writer, "a/2026-01-wd", { audience: "public", date: "2026-01-05" });
          await putEdition(writer, "a/2026-03-cd", { audience: "public", date: "2026-03-05" });
          await putEdition(writer, "a/undated", { audience: "public" });
          await writer.putNews("1", newsItem("later", { published: "2026-03-05" }));
        });

        const before = library.view(asker(["public"], "2026-03-04"));
        const onTheDay = library.view(asker(["public"], "2026-03-05"));

        expect((await before.editions()).map((e) => e.name)).toEqual(["2026-01-wd"]);
        expect(await before.news()).toEqual([]);
        expect((await onTheDay.editions()).map((e) => e.name)).toEqual(["2026-01-wd", "2026-03-cd"]);
        expect(await onTheDay.news()).toHaveLength(1);
      });
    });

    describe("keeps what people said", () => {
      test("given a withdrawn edition, when its file is read again, then it stays away", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write(async (writer) => {
          await putEdition(writer, "a/2026-01-wd", { audience: "public" });
          await writer.withdraw("a/2026-01-wd", new Date("2026-11-20"));
        });

        await library.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "public" }));

        const view = library.view(asker(["public"]));
        expect(await view.editions()).toEqual([]);
        expect(await view.clauses("a/2026-01-wd.en")).toEqual([]);
        expect((await library.survey()).counts).toMatchObject({ editions: 0, texts: 0, withdrawn: 1 });
      });

      test("given edits one after the other, then each fact has its last word", async () => {
        using store = makeStore();
        await using library = await store.open();

        await library.write(async (writer) => {
          await writer.edit("a/2026-01-wd", { audience: "wg3", date: "2026-01-01" }, new Date(0));
          await writer.edit("a/2026-01-wd", { audience: "public" }, new Date(0));
          await putEdition(writer, "a/2026-01-wd", { audience: "wg5", number: "GB/T 1" });
        });

        const [edition] = await library.view(asker(["public"])).editions();
        expect(edition).toMatchObject({ audience: "public", date: "2026-01-01", number: "GB/T 1" });
      });
    });

    describe("writes whole or not at all", () => {
      test("given work that fails half way, then nothing of it is there, and the next write goes well", async () => {
        using store = makeStore();
        await using library = await store.open();

        const failing = library.write(async (writer) => {
          await putEdition(writer, "a/2026-01-wd", { audience: "public" });
          throw new Error("half way");
        });

        await expect(failing).rejects.toThrow("half way");
        expect(await library.view(asker(["public"])).editions()).toEqual([]);
        await library.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "public" }));
        expect(await library.view(asker(["public"])).editions()).toHaveLength(1);
      });

      test("given a write under way, when somebody reads, then they see the state before it", async () => {
        using store = makeStore();
        await using library = await store.open();
        let seen = -1;

        await library.write(async (writer) => {
          await putEdition(writer, "a/2026-01-wd", { audience: "public" });
          seen = (await library.view(asker(["public"])).editions()).length;
        });

        expect(seen).toBe(0);
      });

      test("given two writes at once, then one follows the other and both are kept", async () => {
        using store = makeStore();
        await using library = await store.open();

        await Promise.all([
          library.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "public" })),
          library.write((writer) => putEdition(writer, "b/2026-01-wd", { audience: "public" })),
        ]);

        expect(await library.view(asker(["public"])).editions()).toHaveLength(2);
      });

      test("given a library opened again, then all of it is there, under the same id", async () => {
        using store = makeStore();
        const before = await store.open();
        await before.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "public" }));
        await before.close();

        await using after = await store.open();

        expect(after.id).toBe(before.id);
        expect(await after.view(asker(["public"])).clauses("a/2026-01-wd.en")).toHaveLength(1);
      });
    });

    describe("keeps a journal from which indexes follow", () => {
      test("given a new edition, then it and its older siblings are noted", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "public" }));
        await library.write((writer) => putEdition(writer, "b/2026-01-wd", { audience: "public" }));
        const end = await library.journalEnd();

        await library.write((writer) => putEdition(writer, "a/2026-03-cd", { audience: "public" }));

        const changes = await library.changesAfter(end, 10);
        expect(changes.map((change) => change.id).sort()).toEqual(["a/2026-01-wd", "a/2026-03-cd"]);
      });

      test("given a text read again under the same facts, then only its edition is noted", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "public" }));
        await library.write((writer) => putEdition(writer, "a/2026-03-cd", { audience: "public" }));
        const end = await library.journalEnd();

        await library.write((writer) =>
          putEdition(writer, "a/2026-01-wd", { audience: "public" }, [clause("1", "New words.")]),
        );

        expect((await library.changesAfter(end, 10)).map((change) => change.id)).toEqual(["a/2026-01-wd"]);
      });

      test("given a withdrawal, news, and a description of the standard, then each is noted", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write((writer) => putEdition(writer, "a/2026-01-wd", { audience: "public" }));
        const noted = async (work: Parameters<Library["write"]>[0]) => {
          const end = await library.journalEnd();
          await library.write(work);
          return (await library.changesAfter(end, 10)).map((change) => `${change.kind} ${change.id}`);
        };

        expect(await noted((w) => w.putStandard("corpus/a", standard("a")))).toEqual([
          "edition a/2026-01-wd",
        ]);
        expect(await noted((w) => w.putNews("corpus/n", newsItem("n")))).toEqual(["news n"]);
        expect(await noted((w) => w.forget("corpus/n"))).toEqual(["news n"]);
        expect(await noted((w) => w.withdraw("a/2026-01-wd", new Date(0)))).toEqual(["edition a/2026-01-wd"]);
      });

      test("given a thing that changed twice, then it stands in the journal once, at its last place", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write((writer) => writer.putNews("1", newsItem("one")));
        await library.write((writer) => writer.putNews("2", newsItem("two")));

        await library.write((writer) => writer.putNews("1", newsItem("one")));

        const changes = await library.changesAfter(0, 10);
        expect(changes.map((change) => change.id)).toEqual(["two", "one"]);
        expect(await library.changesAfter(0, 1)).toHaveLength(1);
        expect(changes.at(-1)?.seq).toBe(await library.journalEnd());
      });
    });

    describe("forgets what came from a file", () => {
      test("given a file that is forgotten, then what it became is gone, and others' stays", async () => {
        using store = makeStore();
        await using library = await store.open();
        await library.write(async (writer) => {
          await putEdition(writer, "a/2026-01-wd", { audience: "public" }, [clause("1", "English")], "en");
          await putEdition(writer, "a/2026-01-wd", { audience: "public" }, [clause("1", "中文")], "zh");
        });

        const spokenOf = await library.write((writer) => writer.forget("corpus/a/2026-01-wd.en.md"));

        const [edition] = await library.view(asker(["public"])).editions();
        expect(spokenOf).toEqual([{ id: "a/2026-01-wd", standard: "a", name: "2026-01-wd" }]);
        expect(edition?.texts.map((text) => text.language)).toEqual(["zh"]);
      });
    });

    test("given a standard that no file describes, then its editions do, as far as the asker sees them", async () => {
      using store = makeStore();
      await using library = await store.open();
      await library.write(async (writer) => {
        await putEdition(writer, "a/2026-01-wd", { audience: "public", number: "GB/T 1", group: "wg3" });
        await putEdition(writer, "a/2026-05-rd", { audience: "wg3", number: "GB/T 2" });
      });

      const [forPublic] = await library.view(asker(["public"])).standards();
      const [forMember] = await library.view(asker(["public", "wg3"])).standards();

      expect(forPublic).toMatchObject({
        titles: { en: "Title of a/2026-01-wd" },
        number: "GB/T 1",
        group: "wg3",
      });
      expect(forMember).toMatchObject({ titles: { en: "Title of a/2026-05-rd" }, number: "GB/T 2" });
    });
  });
}
