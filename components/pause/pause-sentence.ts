import { i18n } from '#i18n'
import { clockWords } from '@/components/today/first-paint/clock-words'
import type { Why } from '@/lib/domain/boundaries/closings'
import type { Instant } from '@/lib/domain/time/units'

/** The pause's sentence: what closed the site's feed. */
export function pauseSentence({ why, name }: { why: Why; name: string }): string {
  switch (why) {
    case 'budget':
      return i18n.t('pause.sentence', [name])
    case 'visits':
      return i18n.t('pause.visits', [name])
    case 'visit-length':
      return i18n.t('pause.visitLength', [name])
    case 'quiet':
      return i18n.t('pause.quiet', [name])
    case 'presence':
      return i18n.t('pause.presence')
    case 'entry':
      return i18n.t('pause.entry', [name])
  }
}

/**
 * When the feed opens again, or presence ends; empty before a visit, whose button shows the short pause's
 * time.
 */
export function untilWords({ why, untilMs }: { why: Why; untilMs: Instant }): string {
  if (why === 'entry') return ''
  return i18n.t(why === 'presence' ? 'pause.presenceUntil' : 'pause.until', [clockWords(untilMs)])
}
