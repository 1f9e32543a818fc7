/** Everyday and shortened forms, each with the words that the rules for questions read. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  // Two spaces are what a name leaves, blanked out.
  [/[^\S\n]{2,}/g, " "],
  [/[^\S\n]?\n\s*/g, "\n"],
  [/(?<![\dA-Za-z][-—–:：\s]{0,2})(20\d{2})(?=以来|以后|以前|之后|之前)/g, "$1年"],
  [/为啥/g, "为什么"],
  [/啥时候?/g, "什么时候"],
  [/咋样/g, "怎么样"],
  [/咋/g, "怎么"],
  [/啥/g, "什么"],
  [/哪(?=[稿版份])/g, "哪一"],
  [/多快(?=[要就能内得须应必]|之内|以内)/g, "多久"],
  [/俩/g, "两个"],
  [/稿子/g, "稿"],
  [/月份(?=的|那)/g, "月"],
  [/(?:有木有|有没得)/g, "有没有"],
  ...english("gimme", "give me"),
  ...english("pls|plz", "please"),
  ...english("wanna", "want to"),
  ...english("gotta", "have to"),
  ...english("gonna", "going to"),
  ...english("diffs", "differences"),
  ...english("reqs", "requirements"),
  ...english("hows", "how is"),
  ...english("wheres", "where is"),
  ...english("stds", "standards"),
  ...english("std", "standard"),
  ...english("docs", "documents"),
  ...english("mgmt", "management"),
  ...english("def(?= of)", "definition"),
  ...english("hrs", "hours"),
  ...english("mins", "minutes"),
  ...english("yrs", "years"),
  ...english("w/o", "without"),
  ...english("w/", "with"),
  // Whether it is mandatory, every answer says that tells a provision.
  [
    /(?<=\S{2}[^?]{8,}),?\s+and (?:is|are) (?:that|this|it|they|these) (?:really |actually |all )?(?:a (?:must|shall|requirement)|mandatory|binding|required|compulsory|obligatory|optional|voluntary)\s*(?=\?*\s*$)/gi,
    "",
  ],
  [/(?<=.{5,})[，,]\s*(?:这|那|它|这个|那个)?是?(?:不是)?强制(?:性|要求)?的?[吗么呢]?(?=[？?]*\s*$)/gu, ""],
  // What a text is about stands in its scope.
  [
    /\b(?:an? |the )?(?:overview|gist|synopsis|summary|outline) of (?!(?:(?:the|all|its) )?(?:chang|differ|news|comment|edition|amend|what))/gi,
    "the scope of ",
  ],
  [
    /\b(what)(?:['’]?s| is) ((?=[^?]*\b(?:standards?|drafts?|guidelines?|texts?|gb\/?t?|gm\/?t)\b)[^?]{3,80}?) (?:all )?about(?=\s*[?]?\s*$)/gi,
    "$1 is the scope of $2",
  ],
  [
    /(?<=^[^对里中第条，,]{2,40}(?:标准|草案|指南|规范|规则|[稿版]))(?:主要|大概|大致|到底)?(?:是)?(?:讲|说|管)(?:的是|了些?|的)?(?:什么|哪些)(?:内容)?(?:的)?(?=[\s？?]*$)/g,
    "的适用范围是什么",
  ],
  [
    /(?:概述|概括|简单介绍|介绍|总结)(?:一下)?(?=.{2,30}(?:标准|草案|指南|要求|规则|方法)[\s？?。]*$)/g,
    "适用范围：",
  ],
  [/\b(do|does|did|is|are|was|were|must|should|would|could|has|have)nt\b/gi, "$1 not"],
];

function english(form: string, plain: string): readonly (readonly [RegExp, string])[] {
  return [[new RegExp(String.raw`(?<![\w./@-])(?:${form})(?![\w@-])`, "gi"), plain]];
}

/** A question in the words that the rules read: 啥时候 asks 什么时候, "gimme" says "give me". */
export function inPlainWords(question: string): string {
  return PLAIN.reduce((plain, [form, words]) => plain.replace(form, words), question);
}
