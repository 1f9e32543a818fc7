import { informativeTerms } from "../../text/tokens.ts";
import { agentAsked } from "./agent.ts";
import { boundAsked } from "./bounds.ts";
import { namesIn, ownersIn } from "./bound-words.ts";
import { denialAsked, type Denial } from "./denial.ts";
import { dimensionAsked } from "./dimension.ts";
import { countedIn, focusOf, kindIn } from "./focus.ts";
import { asksDuration, asksTime, quantityAsked } from "./quantity.ts";

/** What a question looks for, beyond its words. */
export interface Sought {
  /** The topic was set off ("about", 关于): a word of it that no text holds counts in full. */
  readonly setOff: boolean;
  readonly definition: boolean;
  readonly scope: boolean;
  /** What forewords, references and lists of abbreviations say: what is replaced, who drafted, what is referred to. */
  readonly matter: boolean;
  /** A figure of this kind; null for none. */
  readonly quantity: RegExp | null;
  /** The figure is the most or the least, and a sentence that gives it matches this; null where it is neither. */
  readonly bound: RegExp | null;
  /** What gives the dimension that is asked for: a temperature; null where none is. */
  readonly dimension: RegExp | null;
  /** What names the kind of actor that is asked for: a laboratory; null where none is. */
  readonly agent: RegExp | null;
  /** The figure is one of time. */
  readonly time: boolean;
  /** It is asked how long something lasts. */
  readonly lasts: boolean;
  /** Several things are asked for: which measures, what it has to contain. */
  readonly several: boolean;
  /** The question as it was read, in small letters. */
  readonly asked: string;
  /** What may not be, or need not; null where nothing is denied. */
  readonly denial: Denial | null;
  /** What is to be done, where it is asked whether it must or may ("must calls be confirmed"), as a term; null otherwise. */
  readonly deed: string | null;
  /** The terms of the very thing that it asks to be told. */
  readonly focus: ReadonlySet<string>;
  /** The terms of what it asks to be told by its kind: which hash function. */
  readonly kindOf: ReadonlySet<string>;
  /** The terms of the things that are to be counted. */
  readonly counted: ReadonlySet<string>;
  /** The terms of what it calls by a name of its own. */
  readonly names: ReadonlySet<string>;
  /** The terms of that of which something is asked. */
  readonly owners: ReadonlySet<string>;
  /** The question's telling terms, and other words for the same things. */
  readonly telling: ReadonlySet<string>;
}

const DEFINITION =
  /\bdefin(?:e|es|ed|ition)\b|\bmean(?:s|ing)?\b|^\s*what(?:[’']?s| is| are)\s+(?!the\b|required|needed)(?:[\w-]+\s?){1,5}[?\s]*$|什么是|什么叫|何谓|定义|是什么意思|指(?:的是)?什么|含义/i;
/** A sentence that says what something is. */
export const DEFINES =
  /^[^.。;；]{0,160}?(?:\b(?:is|are) (?:an?|the|any)\b|\b(?:means|refers to|is defined as|denotes)\b|是指|指的是|是[^。；]{0,24}?的(?:一种|实体|过程|方法|服务|集合|总称)|所称)/i;
const WHY = /\bwhy\b|\bfor what reason\b|为什么|为何|什么原因|什么理由/i;
const GIVES_REASON =
  /\b(?:because|since|so that|in order to|to (?:prevent|avoid|ensure|protect|reduce)|therefore|otherwise|due to|reasons?)\b|因为|由于|因此|以(?:防止?|便|免|确保|保证)|为了|防止|避免|理由|否则|从而/i;
const SEVERAL =
  /哪(?:些|几)|什么(?:措施|内容|条件|情形|情况|信息|材料|文件|因素|要素|步骤)|\b(?:which|what) (?:\w+ ){0,2}?(?:measures|conditions|cases|factors|documents|steps|items|elements|fields|methods|ways|kinds|types|properties|actions|things|parts|criteria)\b|\b(?:list|enumerate)\b/i;
const SCOPE =
  /\boverview\b(?: of)?|\babout\s*[?？]?$|概述|介绍一下|(?:主要|大概|都)?(?:是)?(?:讲|关于|干)什么(?:的|用的)?|\bappl(?:y|ies|icable)\b|\bscope\b|\bcovers?\b|\bbound\b|适用|范围|涵盖|遵守|管不管/i;
const ASKS_FOR_MATTER =
  /\breplac(?:e|es|ed)\b|\bsupersed|\bpatents?\b|\bdraft(?:ed by|ing organi[sz]ations?)|\bproposed by\b|\brefer(?:s|red|ences?)?\b|\bbibliography\b|\babbreviat|\bstands? for\b|\bprevious editions?\b|代替|替代|专利|起草单位|提出单位|归口|引用|参考文献|缩略|缩写|全称|历次版本/i;

const ANYTHING =
  /\b(?:say|says|said|mentions?|contains?|covers?|have|has|tell|tells|know) (?:us |me )?(?:any|some)thing\b|\b(?:any|some)thing (?:said |written )?(?:about|on)\b|\bmention\b|(?:有没有|有无|是否|没有?)(?:提到过?|提及|说到|讲到|谈到|涉及|写到|关于)|提没提/i;

/** Whether a question asks if there is anything on a matter: what comes near is worth more to it than a refusal. */
export function asksForAnything(question: string): boolean {
  return ANYTHING.test(question);
}

/** Whether a question asks to what or whom a text applies. */
export function asksForScope(question: string): boolean {
  return SCOPE.test(question);
}

export function withoutScopeWords(text: string): string {
  return text.replace(new RegExp(SCOPE, "gi"), " ");
}

/** What is asked for by a question as it was read. */
export function soughtIn(question: string, setOff: boolean, telling: ReadonlySet<string>): Sought {
  return {
    setOff,
    definition: DEFINITION.test(question),
    scope: asksForScope(question),
    matter: ASKS_FOR_MATTER.test(question),
    quantity: quantityAsked(question),
    bound: boundAsked(question),
    dimension: dimensionAsked(question),
    agent: agentAsked(question),
    time: asksTime(question),
    lasts: asksDuration(question),
    several: SEVERAL.test(question),
    asked: question.toLowerCase(),
    denial: denialAsked(question),
    deed: deedIn(question),
    focus: focusOf(question),
    kindOf: kindIn(question),
    counted: countedIn(question),
    names: namesIn(question),
    owners: ownersIn(question),
    telling,
  };
}

/** In a passive question the participle: standards say "shall be confirmed" where people ask "must … be confirmed". */
function deedIn(question: string): string | null {
  const deed =
    /\b(?:must|shall|should|may|can|have to|need to|needs? to)\b[^?]{0,80}?\bbe (?<deed>\w+ed)\b/i.exec(
      question,
    );
  return deed ? (informativeTerms(deed.groups?.["deed"] ?? "")[0] ?? null) : null;
}

/** What the sentence matches that says what something is, or why, where that is asked; null where neither is. */
export function explanationAsked(question: string): RegExp | null {
  if (WHY.test(question)) return GIVES_REASON;
  return DEFINITION.test(question) ? DEFINES : null;
}
