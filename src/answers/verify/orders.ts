/**
 * Words by which a text speaks to a machine that reads it. A standard may quote such words; a statement of our own never
 * says them.
 */
const ORDERS = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,60}\b(?:instructions?|rules?|prompts?|guidelines|clauses?|above|previous)\b/iu,
  /\b(?:system|hidden|initial|developer)[ -](?:prompt|message|instructions?|mode)\b|\bjailbreak|\bdo anything now\b/iu,
  /\byou are (?:now|no longer|an? (?:ai|assistant|language model|chatbot|administrator))\b|\bas an? (?:ai|language model)\b/iu,
  /\b(?:new|following) instructions?\b|\binstruction:|\bnew rules\b|\b(?:ai|llm|model|bot|assistant)s? (?:readers? )?(?:must|should|shall) (?:now )?(?:say|reply|answer|state|claim|conclude|output|ignore)\b/iu,
  /\b(?:reveal|print|output|leak|send|tell me|show me)\b[^.!?]{0,40}\b(?:secrets?|tokens?|api keys?|credentials?|configuration|environment variables?|admin password|system prompt)\b/iu,
  /\b(?:reply|respond|answer|say|conclude)\b[^.!?]{0,20}["“'‘]?(?:approved|yes|compliant|pwned|hacked)\b|\bcall the tool\b|\bdelete_document\b/iu,
  /<\|[^|]*\|>|\[\/?INST\]|<\/?(?:document|context|system|assistant|user)>/iu,
  /(?:^|[\s.!?。！？])(?:User|Assistant|Human|System|USER|ASSISTANT|HUMAN|SYSTEM)\s*[:：]|\bEND OF (?:DOCUMENT|INPUT|CONTEXT)\b|\btool_(?:result|call)/u,
  /(?:忽略|无视|忘记|忘掉|绕过|覆盖)[^。！？]{0,20}(?:指令|指示|规则|提示|条款|第\s*\d+\s*章|以上|之前)/u,
  /系统提示|提示词|开发者(?:指令|模式)|你(?:现在)?是|系统通知|语言模型|(?:AI|人工智能|机器人|模型|助手)(?:阅读者|读者)?(?:应当|必须|须)[^。]{0,12}(?:给出|回答|回复|声称|输出|公开|忽略)/u,
  /(?:直接|一律|只)回答|回答(?:“|")?已批准|请声称|调用工具|输出(?:你的|令牌|密钥|配置|环境变量)|解码并执行|从现在起/u,
];

/** True for a statement that gives an order to whoever reads or writes it. */
export function givesOrder(statement: string): boolean {
  return ORDERS.some((order) => order.test(statement));
}
