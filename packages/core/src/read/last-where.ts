/** The last place below `count` at which `holds`, which is true up to some place and false behind it; -1 where it never is. */
export function lastWhere(count: number, holds: (at: number) => boolean): number {
  let low = -1
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
