import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import type { Instant } from '@/lib/domain/time/units'
import { clockWords } from './first-paint/clock-words'
import { partOfDay } from './part-of-day'

/** A greeting for the part of the day, and the time. */
export function Greeting({ nowMs }: { nowMs: Instant }) {
  return (
    <header className={layout.baseline}>
      <h1 className={layout.question}>{i18n.t(`today.greeting.${partOfDay(nowMs)}`)}</h1>
      <time className={layout.figures} dateTime={new Date(nowMs).toISOString()}>
        <bdi>{clockWords(nowMs)}</bdi>
      </time>
    </header>
  )
}
