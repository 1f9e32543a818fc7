/** How good a ranking is, averaged over questions; the names are those of the BEIR benchmark. */
export interface Measures {
  readonly "ndcg@10": number;
  readonly "recall@20": number;
  readonly "mrr@10": number;
}

export interface JudgedRanking {
  /** Document ids, best first. */
  readonly ranking: readonly string[];
  /** Grades by document id; 0 or absent for irrelevant. */
  readonly grades: ReadonlyMap<string, number>;
}

/** Questions without a relevant document are left out, as no ranking can be good or bad for them. */
export function measure(judged: readonly JudgedRanking[]): Measures {
  const answerable = judged.filter(({ grades }) => [...grades.values()].some((grade) => grade > 0));
  const average = (of: (one: JudgedRanking) => number) =>
    answerable.length === 0 ? 0 : answerable.reduce((sum, one) => sum + of(one), 0) / answerable.length;
  return {
    "ndcg@10": average(ndcgAt10),
    "recall@20": average(recallAt20),
    "mrr@10": average(reciprocalRankAt10),
  };
}

/** Järvelin and Kekäläinen 2002, with linear gains, as trec_eval computes it. */
function ndcgAt10({ ranking, grades }: JudgedRanking): number {
  const gain = (grade: number, at: number) => grade / Math.log2(at + 2);
  const sum = (list: readonly number[]) =>
    list.slice(0, 10).reduce((total, grade, at) => total + gain(grade, at), 0);
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return sum(ranking.map((id) => grades.get(id) ?? 0)) / sum(ideal);
}

function recallAt20({ ranking, grades }: JudgedRanking): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id);
  const found = new Set(ranking.slice(0, 20));
  return relevant.filter((id) => found.has(id)).length / relevant.length;
}

function reciprocalRankAt10({ ranking, grades }: JudgedRanking): number {
  const at = ranking.slice(0, 10).findIndex((id) => (grades.get(id) ?? 0) > 0);
  return at < 0 ? 0 : 1 / (at + 1);
}
