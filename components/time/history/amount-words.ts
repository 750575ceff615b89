import { i18n } from '#i18n'
import { amountWords } from '@/components/today/ribbon/ribbon-words'
import { figure } from '@/components/ui/figure'
import { levelOf } from '@/lib/domain/time/history/comparison'
import type { Milliseconds } from '@/lib/domain/time/units'

interface Hiding {
  hideNumbers: boolean
}

/** A number of visits: the figure, or in words how often. */
export function visitWords(visits: number, { hideNumbers }: Hiding): string {
  if (visits === 0) return i18n.t('today.ribbon.none')
  if (!hideNumbers) return figure(visits)
  if (visits === 1) return i18n.t('history.times.once')
  return i18n.t(visits <= 5 ? 'history.times.few' : 'history.times.many')
}

/** The usual amount among some (ms): the mean of those that are not zero; null when there are too few. */
export function usualOf(amounts: readonly number[]): number | null {
  const some = amounts.filter((ms) => ms > 0)
  return some.length < 3 ? null : some.reduce((sum, ms) => sum + ms, 0) / some.length
}

/** An amount (ms) among many; with numbers hidden, how it compares with the usual amount. */
export function amountAmongWords(
  ms: number,
  { hideNumbers, usualMs }: Hiding & { usualMs: Milliseconds | null },
): string {
  if (!hideNumbers || ms === 0 || usualMs === null) return amountWords(ms, { hideNumbers })
  return i18n.t(`history.usual.${levelOf(ms, usualMs)}`)
}

/** An amount (ms) of a whole; with numbers hidden, how large its share is. */
export function shareWords(ms: number, { hideNumbers, wholeMs }: Hiding & { wholeMs: Milliseconds }): string {
  if (!hideNumbers || ms === 0) return amountWords(ms, { hideNumbers })
  if (ms * 2 >= wholeMs) return i18n.t('history.share.most')
  return i18n.t(ms * 6 >= wholeMs ? 'history.share.part' : 'history.share.little')
}
