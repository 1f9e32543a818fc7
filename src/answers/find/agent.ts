/** Who acts, by the kind that a question asks for, and the words by which a sentence may name one. */
const AGENTS: readonly { readonly asked: RegExp; readonly given: RegExp }[] = [
  {
    asked:
      /\b(?:which|what) (?:\w+ ){0,2}?(?:compan(?:y|ies)|laborator(?:y|ies)|labs?|firms?|vendors?|ministr(?:y|ies)|institut(?:e|ion)s?|agenc(?:y|ies))\b/i,
    given:
      /\b(?:compan|laborator|labs?\b|firms?\b|vendor|ministr|institut(?:es?|ions?)\b|agenc|organi[sz]ations?\b|bod(?:y|ies)\b|authorit|departments?\b|third[- ]part|suppliers?\b|manufacturers?\b)/i,
  },
  {
    asked: /(?:哪|什么|何)(?:一?家|个)?(?:公司|企业|实验室|厂商|厂家)/,
    given: /公司|企业|实验室|厂[商家]|机构|单位|第三方|供应商|服务商|中心/,
  },
];

/** What a sentence that answers must match, where a question asks for a company, a laboratory; null where it asks for none. */
export function agentAsked(question: string): RegExp | null {
  return AGENTS.find(({ asked }) => asked.test(question))?.given ?? null;
}
