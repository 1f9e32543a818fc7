/**
 * English words that bear no subject: articles, pronouns, prepositions, auxiliaries (the verbal forms of standards
 * among them: nearly every clause has one), the frame of a question. Contractions stand without their ending.
 */
const ENGLISH = `
  a about above across after afterwards again against ain all almost alone along already also although always am
  among amongst an and another any anybody anyone anything anywhere are aren around as at away be became because
  become becomes been before beforehand behind being below beside besides between beyond both but by can cannot
  could couldn did didn do does doesn doing don done down due during each eg either else elsewhere enough etc even
  ever every everyone everything everywhere except few for from further get gets given gives go goes had hadn has
  hasn have haven having he hence her here hereby herein hers herself him himself his how however i ie if in indeed
  instead into is isn it its itself just know known last least less let like likely ll made mainly make
  makes many may maybe me might mightn mine more moreover most mostly much must mustn my myself namely near nearly
  need neither never nevertheless next no nobody none nor not nothing now nowhere of off often on once one only onto
  or other others otherwise ought our ours ourselves out over own per perhaps please put quite rather re really
  regarding same say says see seem seemed seems several shall shan she should shouldn since so some somebody somehow
  someone something sometimes somewhere still such take taken tell than that the their theirs them themselves then
  there thereby therefore therein these they this those though through throughout thus to together too toward towards
  under unless until up upon us use used uses using various ve very via was wasn we well went were weren what whatever
  when whenever where whereas whereby wherein whether which while who whoever whole whom whose why will with within
  without won would wouldn yes yet you your yours yourself yourselves`;

/** Chinese characters that only join others. The list is short on purpose: longer ones lost answers in every trial. */
const CHINESE = "的了吗呢么是在";

export const STOP_WORDS: ReadonlySet<string> = new Set(ENGLISH.trim().split(/\s+/));
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(CHINESE);

/** The frame of a Chinese question, longest first: it says that something is asked, never what about. */
export const QUESTION_FRAMES: readonly string[] = [
  "有没有",
  "为什么",
  "是不是",
  "怎么样",
  "什么",
  "怎么",
  "怎样",
  "如何",
  "哪些",
  "哪个",
  "哪里",
  "是否",
  "能否",
  "可否",
  "有无",
  "为何",
  "多少",
  "请问",
  "关于",
  "什么时候",
  "何时",
  "多久",
  "多长",
  "多大",
];
