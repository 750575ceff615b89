import { i18n } from '#i18n'
import type { Instant, Milliseconds } from '@/lib/domain/time/units'
import { clockWords } from '../first-paint/clock-words'
import styles from './day-ribbon.module.css'
import {
  budgetMarkMs,
  budgetSpentAtMs,
  piecesOf,
  percentOfDay,
  type RibbonSpan,
} from '../first-paint/ribbon-geometry'
import { RibbonKey } from './ribbon-key'
import { RibbonStrip } from './ribbon-strip'
import { RibbonTable } from './ribbon-table'

export interface DayRibbonProps {
  dayStartMs: Instant
  dayEndMs: Instant
  /** Null for a past day. */
  nowMs: Instant | null
  spans: readonly RibbonSpan[]
  /** The feed allowed today (ms); null without a budget today. */
  budgetMs: Milliseconds | null
  hideNumbers: boolean
  /** The picture's label; by default the one for today. */
  label?: string
}

/**
 * The day as a thin strip: feed in slate, people in amber, a tick for now, a mark for the budget; and the
 * same in words.
 */
export function DayRibbon(props: DayRibbonProps) {
  const { dayStartMs, dayEndMs, nowMs, spans, budgetMs, hideNumbers, label } = props
  const day = { startMs: dayStartMs, endMs: dayEndMs }
  const hasBudget = budgetMs !== null

  return (
    <figure className={styles.ribbon} aria-label={label ?? i18n.t('today.ribbon.label')}>
      <RibbonStrip
        pieces={piecesOf(spans, day)}
        now={nowMs === null ? null : percentOfDay(nowMs, day)}
        budget={hasBudget ? percentOfDay(budgetMarkMs(spans, budgetMs, nowMs ?? dayEndMs), day) : null}
      />
      <div className={styles.ends} aria-hidden="true">
        <bdi>{hideNumbers ? i18n.t('today.ribbon.start') : clockWords(dayStartMs)}</bdi>
        <RibbonKey hasBudget={hasBudget} />
        <bdi>{hideNumbers ? i18n.t('today.ribbon.end') : clockWords(dayEndMs)}</bdi>
      </div>
      <RibbonTable
        spans={spans}
        budgetSpentAtMs={hasBudget ? budgetSpentAtMs(spans, budgetMs) : null}
        hideNumbers={hideNumbers}
      />
    </figure>
  )
}
