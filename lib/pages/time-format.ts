/** How times of day are written, for code without Intl: `H` and `M` stand for the figures. */
export interface TimeFormat {
  morning: string
  afternoon: string
  /** Whether the clock has 12 or 24 hours. */
  dial: 12 | 24
  /** True for `09:05`, false for `9:05`. */
  padded: boolean
}

/** This browser's format for times of day; null where digits other than 0 to 9 are used. */
export function clockPattern(): TimeFormat | null {
  const format = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
  const { numberingSystem, hourCycle } = format.resolvedOptions()
  if (numberingSystem !== 'latn' || (hourCycle !== 'h12' && hourCycle !== 'h23')) return null
  const figures: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { hour: 'H', minute: 'M' }
  const written = (hour: number) => format.formatToParts(new Date(2026, 0, 15, hour, 5))
  const pattern = (hour: number) =>
    written(hour)
      .map(({ type, value }) => figures[type] ?? value)
      .join('')
  return {
    morning: pattern(9),
    afternoon: pattern(21),
    dial: hourCycle === 'h12' ? 12 : 24,
    padded: written(9).some(({ type, value }) => type === 'hour' && value === '09'),
  }
}
