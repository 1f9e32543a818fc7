/**
 * Dimensions that a text must name, or give in their unit, to say anything of them: a range of bytes is no range of
 * temperatures. Lengths, periods and the like are not among them: "at least 8 characters" gives a length without the word.
 */
const DIMENSIONS: readonly { readonly asked: RegExp; readonly given: RegExp }[] = [
  { asked: /温度|气温|\btemperatures?\b/i, given: /温度|气温|℃|°\s?C|摄氏|\btemperatures?\b|\bcelsius\b/i },
  { asked: /湿度|\bhumidity\b/i, given: /湿度|\bhumidity\b|\bRH\b/i },
  { asked: /颜色|什么色|\bcolou?rs?\b/i, given: /颜色|色彩|[红黄蓝绿黑白灰橙紫]色|\bcolou?r/i },
  {
    asked: /重量|多重|净重|\bweights?\b|\bhow heavy\b|\bweigh\b/i,
    given: /重量|质量|\d\s?(?:kg|千克|公斤|克|吨)|\bweigh/i,
  },
  { asked: /年龄|多大年纪|几岁|\bhow old\b|\bage (?:limit|of)\b/i, given: /年龄|周?岁|\bages?\b|\bold\b/i },
  { asked: /电压|\bvoltages?\b/i, given: /电压|\d\s?[mk]?V\b|伏|\bvoltages?\b/i },
  {
    asked: /功耗|功率|耗电|\bpower (?:consumption|rating)\b|\bwatts?\b/i,
    given: /功耗|功率|耗电|\d\s?[mk]?W\b|瓦|\bpower\b|\bwatts?\b/i,
  },
  { asked: /电池|续航|\bbatter(?:y|ies)\b/i, given: /电池|续航|\bbatter(?:y|ies)\b/i },
  {
    asked:
      /(?:哪个|什么|几号|默认|多少)[^？?]{0,6}端口|端口号?(?:是|为)?(?:多少|几|什么)|\b(?:which|what)\s(?:[\w-]+\s){0,3}?ports?\b/i,
    given: /端口[^。\n]{0,24}\d|\bports?\b[^.\n]{0,24}\d|\d\s*(?:端口|ports?\b)/i,
  },
  { asked: /工资|薪酬|薪水|\bsalar(?:y|ies)\b|\bwages?\b/i, given: /工资|薪|\bsalar|\bwages?\b/i },
  { asked: /学历|\b(?:academic )?degrees? must\b/i, given: /学历|学位|\bdegree\b/i },
  { asked: /电话号?码?(?:是|为)|\bphone number (?:of|to)\b/i, given: /电话|\bphone\b|\btel\b/i },
  {
    asked:
      /(?<!消)费用?(?:(?:是|为|要)?多少|由|归)|多少\p{Script=Han}{0,6}?(?<!消)费(?!者)|收费|\b(?:fees?|costs?|prices?)\b/iu,
    given:
      /(?<!消)费(?!者)|价|免收|\d\s?元|\b(?:fees?|costs?|prices?|charges?|charged|free of charge)\b|[$€£¥]\s?\d/i,
  },
  { asked: /奖金|奖励|\b(?:rewards?|bounty|bonus)\b/i, given: /奖|\b(?:reward|bounty|bonus)/i },
];

/** What a text that answers must match, where a question asks for one of these; null where it asks for none. */
export function dimensionAsked(question: string): RegExp | null {
  return ASKS_FOR_VALUE.test(question)
    ? (DIMENSIONS.find(({ asked }) => asked.test(question))?.given ?? null)
    : null;
}

const ASKS_FOR_VALUE =
  /多少|多大|多高|多重|几|什么|哪|谁|上限|下限|范围|\b(?:what|which|how)\b|\b(?:limit|range|maximum|minimum)\b/i;
