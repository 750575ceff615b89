import { i18n } from '#i18n'
import { partOfHour } from '@/components/today/part-of-day'
import type { Mark } from './bars'
import { hourName } from '../date-words'

/** Groups of fewer hours are too narrow for a word. */
const roomForWord = 3

/** The marks below a day's hours: every sixth hour, or parts of the day when numbers are hidden. */
export function hourMarks(hours: readonly number[], { hideNumbers }: { hideNumbers: boolean }): Mark[] {
  const marks: Mark[] = []
  hours.forEach((hour, index) => {
    const last = marks.at(-1)
    const part = partOfHour(hour)
    const begins = hideNumbers ? index === 0 || part !== partOfHour(hours[index - 1]!) : index % 6 === 0
    if (last && !begins) return void last.span++
    const label = hideNumbers ? i18n.t(`today.ribbon.${part}`) : hourName(hour)
    marks.push({ key: String(hour), span: 1, label, atStart: true })
  })
  return marks.map((mark) => (mark.span < roomForWord ? { ...mark, label: '' } : mark))
}
