import type { GlossaryEntry } from "../../standards/glossary.ts";

/**
 * Words that may be put for one another when a provision is told in other words, without its asking for anything else.
 * Words of asking for a text, which search goes by as well, are the everyday words of retrieval. Each line holds one
 * language.
 */
const LINES = `
carry out / execute / perform / conduct / undertake / run
choose / chosen / choice / select / selection / set / pick / decide / determine
obtain / get / receive / find / found
give / given / provide / supply / offer / issue
agree / agreement / consent / agreed / agrees
start / begin / commence / beginning
end / finish / complete / completion
retire / taken out of service / withdrawn from service
take back / withdraw / revoke / cancel
insufficient / short / lack / not enough
appoint / designate
use / employ / usage
ensure / guarantee / make sure
check / verify / confirm / examine / verification
immediately / at once / without delay
set up / establish / create / maintain
reject / refuse / turn down
separate / apart / separately / different
buy / purchase / procure
rotate / rotated / rotation / change / changed / replace / renew
people / persons / staff / personnel / employees
write / written / writing
tell / told / inform / informed / notify / state / stated
keep / kept / hold / held / retain / store / stored
show / shown / present / display
only / sole / alone
later / after / following
earlier / before / prior
twelve-month / annual / yearly / year
mutual / each other / both
reveal / disclose / expose / leak
设置 / 设立 / 建立 / 设定
采用 / 使用 / 选用 / 利用
立即 / 马上 / 立刻
查看 / 查阅 / 检查 / 核对
员工 / 人员 / 工作人员
提供 / 给出 / 出具
选择 / 选用 / 选取
执行 / 开展 / 实施 / 进行
撤回 / 撤销 / 收回
保存 / 留存 / 保留 / 存放
安装 / 装 / 部署
低于 / 更低 / 低
产生 / 发出 / 生成
高于 / 更高 / 高
停止 / 中止 / 不再
`;

/** As entries of a glossary in which a word is rendered by the others of its line. */
export const PARAPHRASE_WORDS: readonly GlossaryEntry[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const words = line.split(" / ");
    return /\p{Script=Han}/u.test(line)
      ? { zh: words, en: [], note: null }
      : { zh: [], en: words, note: null };
  });
