import type { Provision } from "../../standards/force.ts";
import { forceStyleOf, provisionsOf } from "../../standards/provisions.ts";
import { textFor, type Edition, type Standard } from "../../standards/standard.ts";
import type { Language } from "../../text/language.ts";
import { informativeTerms, terms } from "../../text/tokens.ts";
import type { Findings, ProvisionPoint } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { withoutAsking, withoutParticles } from "../understand/question-words.ts";
import { isOpenForComment } from "./comment-periods.ts";
import { denialAsked } from "./denial.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { shorten } from "./quotes.ts";
import { supersededAmong } from "./superseded.ts";

/** Duties told at a time. */
const MOST_DUTIES = 8;
/** In which they are looked for. */
const MOST_STANDARDS = 3;
/** Words that ask for duties as such, and words that tell none of a standard's clauses from another. */
const ASKS_FOR_DUTIES =
  /\b(?:duties|duty|obligations?|requirements?|responsibilit(?:y|ies))\b|\bwhat (?:must|shall|do|does)\b[^?]{0,60}\b(?:do|ensure|comply)\b|义务|职责|责任|(?:哪些|什么|安全|总体|主要|技术|管理)的?要求|要求(?:是什么|有哪些|都有)/i;
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  terms(
    "not prohibited prohibition prohibitions forbidden allowed permitted done things behaviour behavior actions act do 禁止 不得 不应 不能 不能做 做 不允许 行为 事项 事情 做法 操作 duty duties obligation obligations requirement requirements responsibility responsibilities list all main general overall technical security management apply applies do ensure comply 义务 职责 责任 要求 安全 技术 管理 总体 主要 全部 所有 列出 承担 履行 都",
  ),
);

/**
 * The duties that a standard lays on somebody, or all of them: each with whom or what it binds, in the text's own words.
 * Null where something narrower is asked, or no duty is found.
 */
export async function findDutiesOf(
  lookup: Lookup,
  standards: readonly Standard[],
  chosen: Edition | null,
): Promise<Findings | null> {
  const { understanding, book } = lookup;
  const denial = denialAsked(understanding.asRead)?.asks ?? null;
  if (denial === "exemption" || (denial === null && !ASKS_FOR_DUTIES.test(understanding.asRead))) return null;
  const meant = standards.length > 0 ? standards : understanding.scope.likely;
  const [standard, second] = meant;
  const whom = whomAsked(understanding.topic, second ? undefined : standard);
  if (whom.length === 0 && (!standard || second)) return null;
  const pool = standard && meant.length <= MOST_STANDARDS ? meant : await standardsSpeakingOf(whom, lookup);
  const found: Duty[] = [];
  for (const one of pool) found.push(...(await dutiesIn(lookup, one, chosen)));
  const asked = found.filter(
    ({ binds, provision }) =>
      (denial === null || provision?.force === "shall not") &&
      (whom.length === 0 || (binds !== null && isNamed(binds, whom))),
  );
  const [first] = asked;
  if (!first) return null;
  const { shown, ...part } = pageOf(asked, understanding.toldBefore, MOST_DUTIES);
  return {
    kind: "provisions",
    list: "duties",
    clause: null,
    first,
    points: shown.map((duty) => ({ ...duty, evidence: book.citeClause(duty, duty.quote) })),
    ...part,
    children: [],
    silent: [],
    openForComment: isOpenForComment(lookup, first.standard),
    superseded: supersededAmong(lookup, shown),
  };
}

type Duty = Omit<ProvisionPoint, "evidence">;

/** The standards whose texts speak most of somebody. */
async function standardsSpeakingOf(whom: readonly string[], lookup: Lookup): Promise<readonly Standard[]> {
  const { question, catalogue, search } = lookup;
  const filter = { audiences: [...question.asker.audiences], kind: "clause", currentOnly: true } as const;
  const results = await search.search(whom.join(" "), filter, MOST_DUTIES);
  const ids = new Set(results.map(({ passage }) => passage.standard));
  return catalogue.standards.filter(({ id }) => ids.has(id)).slice(0, MOST_STANDARDS);
}

async function dutiesIn(
  { question, view, catalogue }: Lookup,
  standard: Standard,
  chosen: Edition | null,
): Promise<readonly Duty[]> {
  const edition = chosen ?? editionsOf(catalogue, standard).at(-1);
  const text = edition && textFor(edition, question.language);
  if (!edition || !text) return [];
  const clauses = await view.clauses(text.id);
  const style = forceStyleOf({ language: text.language, clauses });
  return clauses.flatMap((clause) =>
    provisionsOf(clause, text.language, style)
      .filter(({ force }) => force === "shall" || force === "shall not")
      .map((provision): Duty => ({
        standard,
        edition,
        text,
        clause,
        quote: shorten(provision.sentence, 0),
        provision,
        alsoIn: [],
        binds: boundBy(provision, text.language),
      })),
  );
}

/** Whom the question asks about: what is left of its topic without words that say nothing; nothing for everybody. */
function whomAsked(topic: string, standard: Standard | undefined): readonly string[] {
  const names = new Set(
    standard ? [...Object.values(standard.titles), ...standard.aliases].flatMap(informativeTerms) : [],
  );
  return informativeTerms(withoutParticles(withoutAsking(topic))).filter(
    (term) => !SAYS_NOTHING.has(term) && !names.has(term),
  );
}

function isNamed(binds: string, whom: readonly string[]): boolean {
  const bound = new Set(informativeTerms(binds));
  return whom.every((term) => bound.has(term));
}

const BEFORE_FORCE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:.*[,;:]\s+)?(?:(?:the|an?|each|every|any|all)\s)?(?<whom>[^,;:]{2,60}?)\s+shall\b/i,
  zh: /^(?:.*[，；：,;:])?(?<whom>[^，；：,;:。]{2,24}?)(?:均|都|也|还)?(?:应当?|不应|不得|必须)(?![用答急力变])/,
};
/** A subject is no longer than this, or it is a clause of its own. */
const LONGEST: Readonly<Record<Language, number>> = { en: 6, zh: 12 };

/** Whoever can bear a duty: a module or a period can't. */
const SOMEBODY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:providers?|operators?|organi[sz]ations?|bod(?:y|ies)|part(?:y|ies)|deployers?|users?|tenants?|administrators?|agents?|auditors?|suppliers?|applicants?|staff|persons?|personnel|handlers?|manufacturers?|producers?|makers?|vendors?|authorit(?:y|ies)|evaluators?|institutions?|compan(?:y|ies)|departments?|CAs?|callers?|receivers?|initiators?|owners?|committees?|implementations?)$/i,
  zh: /(?:者|方|人|人员|机构|单位|组织|部门|管理员|审计员|操作员|企业|公司|厂商|委员会|智能体|运营商|使用方)$/,
};

/** Whom a provision binds: its subject, where that is somebody. */
function boundBy({ sentence }: Provision, language: Language): string | null {
  const plain = sentence.replace(/^(?:[a-z\d]{1,2}[)）.]|[（(]\S{1,2}[)）]|[—–-]+)\s*/i, "");
  const whom = BEFORE_FORCE[language].exec(plain)?.groups?.["whom"]?.trim() ?? "";
  const length = language === "zh" ? [...whom].length : whom.split(/\s+/).length;
  const isSomebody = length <= LONGEST[language] && SOMEBODY[language].test(whom);
  return isSomebody ? whom : null;
}
