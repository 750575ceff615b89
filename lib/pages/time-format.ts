/** How clock times are written, for a page that has no time to ask: `H` and `M` stand for the figures. */
export interface TimeFormat {
  morning: string
  afternoon: string
  /** Hours on the dial. */
  dial: 12 | 24
  /** `09:05`, and not `9:05`. */
  padded: boolean
}

/** How this browser writes clock times; null where figures are not written 0 to 9. */
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
