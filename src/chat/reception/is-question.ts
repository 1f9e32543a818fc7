const ENGLISH =
  /^(?:and|what|which|who|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|tell|show|list|compare|explain|summari[sz]e)\b/i;
const CHINESE =
  /[吗呢么]|什么|哪|怎|如何|为何|为什么|多[少久长大]|几[个条项天月版次]|是否|有没有|何时|谁|请问|列出|比较|解释/u;

/** Whether somebody wants to know something, rather than saying it to others who read along. */
export function isQuestion(text: string): boolean {
  const words = text.trim();
  return /[?？]/.test(words) || ENGLISH.test(words) || CHINESE.test(words);
}
