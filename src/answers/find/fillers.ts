/** Chinese words of talk, which no text answers by: they only join, point or hedge. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    "一共 总共 一个 这个 那个 这些 那些 这种 那种 这样 那样 这么 那么 下来 起来 出来 上来 下去 过来 进来 要用 能用 会用 用到 不用 " +
    "就算 才算 算是 才能 才会 就要 就会 就能 都要 都得 都有 也要 还要 还有 还能 还得 只要 得要 一下 一点 有点 到底 究竟 具体 " +
    "一般 通常 平时 大概 大约 左右 差不多 如果 假如 要是 万一 然后 还是 或者 以及 并且 而且 但是 不过 因为 所以 自己 别人 大家 " +
    "我们 你们 他们 咱们 人家 东西 事情 想要 打算 准备 觉得 知道 弄清"
  ).split(" "),
);
const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** A query without the words of talk, so that none of them is looked for, and none makes a pair with its neighbour. */
export function withoutFillers(query: string): string {
  return query.replace(/\p{Script=Han}{2,}/gu, (run) =>
    [...SEGMENTER.segment(run)].map(({ segment }) => (FILLERS.has(segment) ? " " : segment)).join(""),
  );
}
