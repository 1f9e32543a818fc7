/** Words that ask, rather than say what about. Chinese ones are cut out before pairs of characters are made across them. */
const ASKING =
  /\bhow (?:long|often|many|much|far|soon|strong|big|large|old|do|does|is|are|should|must|can)\b|\b(?:what|which|who|whom|whose|when|where|why|whether)\b|\b(?:does|do|did|is|are|was|were|must|shall|should|may|can|have to|has to|need to|needs to)\b|\b(?:the )?(?:standards?|drafts?|texts?|documents?)\b|\babout\b|\b(?:say|says|said|require|requires|required|tell me|please|exactly)\b|是?什么时候|要不要|是不是|能不能|可不可以|需不需要|有没有|是否|能否|可否|多长时间|多久|多长|多少|多大|几(?:份|天|次|年|个|种|类|级|人|名|日|月|周|小时)?|怎么样?|怎样|如何|为什么|什么是|是什么|指什么|什么|哪些|哪个|哪里|谁|最长|最短|最多|最少|至少|最低|最高|可以|必须|需要|应该|应当|请问|请|吗|呢|规定|要求|标准|草案|文件|一次/gi;

/** A question without the words that merely ask. */
export function withoutAsking(text: string): string {
  return text.replace(ASKING, " ").replace(/\s+/g, " ").trim();
}
