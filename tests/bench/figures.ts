/** The middle value; of an even number the mean of both. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new RangeError('No values')
  return (low + high) / 2
}

interface Figure {
  name: string
  values: readonly number[]
  /** What the values are held against: the blank page's own, unless `against` names something else. */
  blank: readonly number[]
  against?: string
  digits?: number
  /** The most that the ratio should be. */
  target?: number
}

/** One line: the median, its ratio to the blank page's, both ranges, and whether a target was met. */
export function figureLine({ name, values, blank, against = 'blank', digits = 0, target }: Figure): string {
  const ratio = median(values) / median(blank)
  const range = (all: readonly number[]) =>
    `${median(all).toFixed(digits)} (${Math.min(...all).toFixed(digits)} to ${Math.max(...all).toFixed(digits)})`
  const verdict = target === undefined ? '' : `  target ${target} ×: ${ratio <= target ? 'met' : 'MISSED'}`
  const cells = [name.padEnd(34), `${ratio.toFixed(2)} ×`.padStart(8), range(values).padStart(22)]
  return `${cells.join('  ')}  ${against} ${range(blank).padEnd(22)}${verdict}`
}
