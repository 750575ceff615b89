import { i18n } from '#i18n'
import { clockWords } from './clock-words'
import styles from './day-ribbon.module.css'
import { budgetMarkMs, budgetSpentAtMs, piecesOf, placeOf, type RibbonSpan } from './ribbon-geometry'
import { RibbonTable } from './ribbon-table'

export interface DayRibbonProps {
  dayStartMs: number
  dayEndMs: number
  nowMs: number
  spans: readonly RibbonSpan[]
  /** Feed allowed today, ms; null where there is no budget today. */
  budgetMs: number | null
  hideNumbers: boolean
}

const percent = (place: number) => `${place}%`

/** The day as a thin strip: feed in slate, people in amber and a little taller, now as a tick, the budget as a mark. */
export function DayRibbon({ dayStartMs, dayEndMs, nowMs, spans, budgetMs, hideNumbers }: DayRibbonProps) {
  const day = { startMs: dayStartMs, endMs: dayEndMs }
  const now = placeOf(nowMs, day)
  const mark = budgetMs === null ? null : placeOf(budgetMarkMs(spans, budgetMs, nowMs), day)
  const spentAtMs = budgetMs === null ? null : budgetSpentAtMs(spans, budgetMs)

  return (
    <figure className={styles.ribbon} aria-label={i18n.t('today.ribbon.label')}>
      <svg className={styles.strip} aria-hidden="true" focusable="false">
        <rect className={styles.ground} x="0" y="8" width="100%" height="8" rx="4" />
        {piecesOf(spans, day).map((piece) => (
          <rect
            key={`${piece.surface}${piece.from}`}
            data-surface={piece.surface}
            className={styles[piece.surface]}
            x={percent(piece.from)}
            width={percent(piece.width)}
            y={piece.surface === 'people' ? 5 : 8}
            height={piece.surface === 'people' ? 14 : 8}
            rx="1.5"
          />
        ))}
        {mark !== null && mark > now && (
          <rect className={styles.left} x={percent(now)} width={percent(mark - now)} y="8.5" height="7" />
        )}
        {mark !== null && (
          <line
            data-mark="budget"
            className={styles.budget}
            x1={percent(mark)}
            x2={percent(mark)}
            y1="3"
            y2="21"
          />
        )}
        <line data-mark="now" className={styles.now} x1={percent(now)} x2={percent(now)} y1="1" y2="23" />
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{hideNumbers ? i18n.t('today.ribbon.start') : clockWords(dayStartMs)}</span>
        <span className={styles.key}>
          {(['feed', 'people'] as const).map((surface) => (
            <span key={surface}>
              <svg viewBox="0 0 12 12" focusable="false">
                <rect
                  className={styles[surface]}
                  width="12"
                  y={surface === 'feed' ? 3 : 0}
                  height={surface === 'feed' ? 6 : 12}
                  rx="1.5"
                />
              </svg>
              {i18n.t(`today.ribbon.${surface}`)}
            </span>
          ))}
        </span>
        <span>{hideNumbers ? i18n.t('today.ribbon.end') : clockWords(dayEndMs)}</span>
      </div>
      <RibbonTable spans={spans} budgetSpentAtMs={spentAtMs} hideNumbers={hideNumbers} />
    </figure>
  )
}
