import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'

/** One line about the observing week: that nothing closes yet, or a link to the proposal after it. */
export function FirstWeekLine({ firstWeek }: { firstWeek: 'looking-on' | 'proposal' | null }) {
  if (firstWeek === null) return null
  return (
    <p className={layout.figures}>
      {firstWeek === 'looking-on' ? (
        i18n.t('firstWeek.lookingLine')
      ) : (
        <a href="/home.html#/boundaries">{i18n.t('firstWeek.proposalLine')}</a>
      )}
    </p>
  )
}
