import type { ForcePhrase } from "./force-phrases.ts";

const AGENT_EN =
  /\b(?:provider|operator|tenant|administrator|auditor|user|deployer|evaluator|applicant|supplier|vendor|manufacturer|producer|customer|regulator|authority|committee|body|company|institution|handler|caller|receiver|initiator|owner|developer|agent|party|organi[sz]ation|system|module|gateway|terminal|device|application|server)(?:s|ies)?\b/giu;
const AGENT_ZH =
  /(?:提供者|运营者|处理者|部署者|使用者|生产者|开发者|研制单位|申请[人方]|调用方|服务方|接收方|发起方|机构|管理员|审计员|操作员|厂商|供应商|部门|单位|组织|企业|委员会|租户|用户|系统|模块|智能体|网关|终端|设备|平台)/gu;
/** Of what is done to somebody, that somebody is no agent. */
const SUFFERS =
  /^\s*(?:now |also |still |always )?(?:be|been|have been|to be|get|receive)\b|^(?:均|都|也|还)?(?:被|由|受|接受|得到|获得|收到|经)/iu;

/** True where whoever is said to act is named by the provision, and is not the one that it binds. */
export function bindsAnother(phrase: ForcePhrase, provisions: readonly ForcePhrase[]): boolean {
  const after = phrase.text.slice(phrase.before.length);
  if (SUFFERS.test(withoutForce(after))) return false;
  const said = agentsIn(phrase.before);
  if (said.length === 0) return false;
  return provisions.every((provision) => {
    const bound = agentsIn(provision.before);
    return bound.length > 0 && !said.some((agent) => bound.includes(agent));
  });
}

/** A text without those who act in it. */
export function withoutAgents(text: string): string {
  return text.replace(AGENT_EN, " ").replace(AGENT_ZH, " ");
}

/** What follows the word of force, which is the first of it. */
function withoutForce(after: string): string {
  return after.replace(
    /^(?:shall|must|should|may|can|will|has to|have to|is required to|are required to|is to|are to)(?: not)?|^(?:不?(?:应当?|得|宜|能)|可以?|必须|须)/iu,
    "",
  );
}

function agentsIn(text: string): readonly string[] {
  return [
    ...[...text.matchAll(AGENT_EN)].map(([agent]) =>
      agent.toLowerCase().replace(/ies$/u, "y").replace(/s$/u, ""),
    ),
    ...[...text.matchAll(AGENT_ZH)].map(([agent]) => agent),
  ];
}
