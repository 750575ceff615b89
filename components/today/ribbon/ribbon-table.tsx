import { i18n } from '#i18n'
import { visuallyHidden } from '@/components/ui/visually-hidden'
import type { Instant } from '@/lib/domain/time/units'
import { clockWords } from '../first-paint/clock-words'
import type { RibbonSpan } from '../first-paint/ribbon-geometry'
import { amountWords, totalsByPart } from './ribbon-words'

interface RibbonTableProps {
  spans: readonly RibbonSpan[]
  budgetSpentAtMs: Instant | null
  hideNumbers: boolean
}

/** The ribbon's content as a table for screen readers. */
export function RibbonTable({ spans, budgetSpentAtMs, hideNumbers }: RibbonTableProps) {
  const parts = totalsByPart(spans)
  if (!parts.length) return <p className={visuallyHidden}>{i18n.t('today.ribbon.empty')}</p>
  return (
    <div className={visuallyHidden}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('today.ribbon.partColumn')}</th>
            <th scope="col">{i18n.t('today.ribbon.feedColumn')}</th>
            <th scope="col">{i18n.t('today.ribbon.peopleColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, feedMs, peopleMs }) => (
            <tr key={part}>
              <th scope="row">{i18n.t(`today.ribbon.${part}`)}</th>
              <td>{amountWords(feedMs, { hideNumbers })}</td>
              <td>{amountWords(peopleMs, { hideNumbers })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {budgetSpentAtMs !== null && (
        <p>
          {hideNumbers
            ? i18n.t('today.ribbon.budgetSpent')
            : i18n.t('today.ribbon.budgetSpentAt', [clockWords(budgetSpentAtMs)])}
        </p>
      )}
    </div>
  )
}
