import type { Found } from "../findings.ts";

/** Of which lists what else there is may be meant; null for whatever was told. */
type Lists = readonly Found["kind"][] | null;

/** What can be left of an answer, by the words for it. */
const NOUNS: readonly (readonly [Lists, string, string])[] = [
  [
    ["changes", "unchanged", "recent"],
    "changes?|(?:has |have |was |were )?changed|differences?|differs?|is (?:new|different)|modifications?|amendments?",
    "变化|变更|变动|改动|修改|区别|差异|不同|调整|(?:修?改|变|调整)了",
  ],
  [["recent", "editions"], "came out|come out|has come out|is out", "出了|发了"],
  [
    ["recent", "editions", "deadlines"],
    "standards?|drafts?|editions?|versions?",
    "新?(?:标准|草案|版本|稿子?)",
  ],
  [["news"], "news|reports?|headlines?|articles?", "新闻|报道|消息|动态|资讯"],
  [
    ["provisions"],
    "(?:does|do|did) (?:it|they|this|that|(?:(?:the|this|that) )?(?:clauses?|texts?|standard|draft|annex)(?: [a-z]?[.\\d]+)?) (?:say|require)",
    "(?:条|它|文本)?(?:规定了?|说了?|写了?|要求了?|相关规定|相关条款)",
  ],
  [
    ["changes", "unchanged", "provisions"],
    "requirements?|provisions?|duties|clauses?",
    "要求|规定|条款|条文|义务",
  ],
  [null, "ones|points?|items?|things?|entries", "内容|地方|项目|方面"],
];

const NUMBER = String.raw`(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty)`;
const BEFORE = String.raw`(?:(?:and|but|ok|okay|so|then|yes|please|now),? )*`;
const GIVE = String.raw`(?:(?:can|could) (?:you |i )?)?(?:(?:show|tell|give|list|see|continue with|what about|how about|what of|what are|where are)(?: me| us)? )?`;
/** Where they are sought; names are blanked out before. */
const OF_IT = String.raw`(?: (?:in|of|from|about|on|for|by|with)(?: (?:it|this|that|these|those|them|the|[’']?s|drafts?|standard|text|document|edition|group|press|matter|(?:clause|annex) [a-z]?[.\d]*))*)?`;
const ARE_THERE = String.raw`(?: (?:are there|is there|there (?:is|are)|do you have|exist))?`;

/** @param nouns empty where it is not said what is sought */
function english(nouns: string): RegExp {
  const said = nouns === "" ? "" : ` (?:${nouns})`;
  const ofThem = nouns === "" ? "" : ` of the${said}`;
  const forms = [
    `(?:is there |are there |was there |were there |has )?(?:what|which|any ?thing|some ?thing|any|some) (?:else|more|other|others)${said}${ARE_THERE}${OF_IT}`,
    ...(nouns === "" ? [] : [`${GIVE}(?:all )?other${said}${OF_IT}`]),
    `${GIVE}(?:all )?the (?:(?:other|remaining|further|missing|next)(?: ${NUMBER})?${said}|(?:rest|others|remainder)${ofThem})${OF_IT}`,
    `${GIVE}(?:${NUMBER} )?more${said}${OF_IT}`,
    ...(nouns === "" ? [`go on|continue|carry on|keep going|next (?:page|${NUMBER})`] : []),
  ];
  return new RegExp(`^${BEFORE}(?:${forms.join("|")})(?:,? please)?$`, "i");
}

const BEFORE_ZH = "(?:那么?|请|好的?|嗯|和|以及)*(?:除(?:此|了?这些|了?以上|了?上述)(?:之外|以外|外)?|此外)?";
const GIVE_ZH = "(?:(?:显示|列出|列一下|看看?|看一下|说说?|讲讲?|给我看?|告诉我))?";
const COUNT_ZH = "(?:那?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|处|条|项|则|点|种|篇|份))?";
const OF_IT_ZH =
  "(?:(?:该|这|那|本|此)(?:个|份|项|一)?(?:标准|草案|稿|条|组|文件)?|它|第?[a-z]?[.\\d]+条|附录[a-z])?的?";

function chinese(nouns: string): RegExp {
  const said = nouns === "" ? "" : `的?(?:${nouns})`;
  const forms = [
    `还(?:有|说|写|规定|要求)${nouns === "" ? "" : "?"}了?(?:没有)?(?:什么|哪些|别的|其[他它]的?|多少|啥)*${said}(?:什么|哪些|啥)?(?:吗|呢|么|没有)?`,
    `${GIVE_ZH}(?:剩下|剩余|其余|余下|另外|另|其[他它]|别|更多|后面|接下来)的?${COUNT_ZH}${said}(?:是|都|还)?(?:有|是)?(?:什么|哪些|啥)?(?:吗|呢|么)?`,
    ...(nouns === "" ? ["(?:继续|接着)(?:说|讲|列)?(?:吧|下去)?", "更多|全部|下一页|往下"] : []),
  ];
  return new RegExp(`^${BEFORE_ZH}${OF_IT_ZH}(?:${forms.join("|")})$`, "i");
}

const BARE = [english(""), chinese("")];
const NAMED = NOUNS.flatMap(([lists, en, zh]) => [
  { lists, sign: english(en) },
  { lists, sign: chinese(zh) },
]);
/** Whoever asks to go on is brief. */
const LONGEST = 120;

/**
 * Whether a question asks what else there is of a list, and says nothing besides: `named` where it says of what
 * ("what else changed?"), `bare` where it does not.
 * @param list null for whatever list it may be
 * @param text the question, without the names in it
 */
export function asksForRestOf(list: Found["kind"] | null, text: string): "named" | "bare" | null {
  const bare = text
    .replace(/[\s"“”‘()（）,，.。!！?？:：;；~]+/g, " ")
    .trim()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  if (bare === "" || bare.length > LONGEST) return null;
  if (BARE.some((sign) => sign.test(bare))) return "bare";
  const isNamed = NAMED.some(
    ({ lists, sign }) => (list === null || lists === null || lists.includes(list)) && sign.test(bare),
  );
  return isNamed ? "named" : null;
}
