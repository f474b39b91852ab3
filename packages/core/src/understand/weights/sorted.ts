/** The place of `value` in ascending numbers, the first where it stands more than once; -1 where it does not stand. */
export function placeIn(ascending: Int32Array | Uint32Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return ascending[low] === value ? low : -1
}
