import { i18n } from '#i18n'
import type { Failure } from '@/lib/pages/act'

/** The text for why an action failed. */
export function failureWords(failure: Failure): string {
  if (failure === 'newer-data') return i18n.t('home.problem.newerData')
  if (failure === 'not-answered') return i18n.t('home.problem.notAnswered')
  return i18n.t('home.problem.notSaved')
}
