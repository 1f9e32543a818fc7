/**
 * The value that stands `rank`-th (from 1) where the greatest comes first. Orders `values` as far as it has to (Hoare,
 * "Algorithm 65: find", 1961), which takes time in proportion to their number.
 */
export function greatest(values: Float64Array, rank: number): number {
  const wanted = rank - 1;
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    const pivot = values[(first + last) >> 1]!;
    let [left, right] = [first, last];
    while (left <= right) {
      while (values[left]! > pivot) left += 1;
      while (values[right]! < pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [values[right]!, values[left]!];
      left += 1;
      right -= 1;
    }
    if (wanted <= right) last = right;
    else if (wanted >= left) first = left;
    else break;
  }
  return values[wanted]!;
}
