import { temporaryFolder, type TemporaryFolder } from "./temporary-folder.ts";

export const COMMITTEES = `checked: 2026-11-10
committees:
  - id: tc1
    names: { zh: 示例技术委员会, en: Sample Committee }
    aliases: [TC1]
    groups:
      - id: wg3
        names: { zh: 密码组, en: Encryption Group }
        aliases: [encryption group]
      - id: wg7
        names: { en: Management Group }
`;

export const GLOSSARY = "zh\ten\tnote\n密钥\tkey / cryptographic key\t\n杂凑 / 哈希\thash\tnot 散列表\n";

export const STANDARD = `committee: tc1
group: wg3
titles: { zh: 密钥要求, en: Key requirements }
number: GB/T 00801-202X
aliases: [key draft]
invented: true
`;

/** A Markdown text of an edition with this front matter (YAML lines), and these clauses. */
export function textFile(frontMatter: string, body = "# 1 Scope\n\nThis document is about keys.\n"): string {
  return `---\n${frontMatter.trim()}\n---\n\n${body}`;
}

export const PUBLIC_DRAFT = `stage: comment-draft
date: 2026-05-20
language: en
audience: public
title: Key requirements`;

/** Two editions of one standard, one of them in two languages, one news item, groups and glossary. */
export function smallCorpus(): TemporaryFolder {
  const corpus = temporaryFolder();
  corpus.write("committee.yaml", COMMITTEES);
  corpus.write("glossary.tsv", GLOSSARY);
  corpus.write("standards/keys/standard.yaml", STANDARD);
  corpus.write("standards/keys/truth.yaml", "comparisons: []\n");
  corpus.write("README.md", "# For people\n");
  corpus.write(
    "standards/keys/2026-05-cd.en.md",
    textFile(
      `${PUBLIC_DRAFT}\noriginal: false`,
      "# 1 Scope\n\nThis document is about keys.\n\n# 2 Rules\n\nKeys shall be rotated.\n",
    ),
  );
  corpus.write(
    "standards/keys/2026-05-cd.zh.md",
    textFile(
      "stage: comment-draft\ndate: 2026-05-20\nlanguage: zh\naudience: public\noriginal: true",
      "# 1 范围\n\n本文件规定密钥的要求。\n\n# 2 要求\n\n密钥应轮换。\n",
    ),
  );
  corpus.write(
    "standards/keys/2026-10-rd.en.md",
    textFile(
      "stage: review-draft\ndate: 2026-10-28\nlanguage: en\naudience: wg3",
      "# 1 Scope\n\nThis document is about keys.\n\n# 2 Rules\n\nKeys shall be rotated yearly.\n",
    ),
  );
  corpus.write(
    "news/2026-05-20-comment-opens.md",
    textFile(
      `title: "The key draft is open for comment"
publisher: "The Sample Wire"
date: 2026-05-20
language: en
url: null
about: { committees: [tc1], groups: [wg3], standards: [keys] }
audience: public
invented: true`,
      "Comments are welcome until 19 July.\n",
    ),
  );
  return corpus;
}
