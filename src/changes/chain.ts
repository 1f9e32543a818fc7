/** Two things of two sequences that could belong together, and what it is worth (more than 0). */
export interface Link {
  readonly old: number;
  readonly new: number;
  readonly worth: number;
}

/**
 * The links worth most together of which each stands after the last in both sequences. Takes time by the number of
 * links and its logarithm (best chains by their end in a Fenwick tree).
 */
export function heaviestChain(links: readonly Link[], newLength: number): Link[] {
  const sorted = links.toSorted((a, b) => a.old - b.old || b.new - a.new);
  const before = new Int32Array(sorted.length).fill(-1);
  const worth = new Float64Array(sorted.length);
  const best = new Int32Array(newLength + 1).fill(-1);
  const worthOf = (at: number): number => (at < 0 ? 0 : (worth[at] ?? 0));
  let last = -1;
  for (const [at, link] of sorted.entries()) {
    let previous = -1;
    for (let node = link.new; node > 0; node -= node & -node)
      if (worthOf(best[node] ?? -1) > worthOf(previous)) previous = best[node] ?? -1;
    before[at] = previous;
    worth[at] = worthOf(previous) + link.worth;
    for (let node = link.new + 1; node <= newLength; node += node & -node)
      if (worthOf(at) > worthOf(best[node] ?? -1)) best[node] = at;
    if (worthOf(at) > worthOf(last)) last = at;
  }
  const chain: Link[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) chain.push(sorted[at]!);
  return chain.toReversed();
}
