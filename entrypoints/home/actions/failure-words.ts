import { i18n } from '#i18n'
import type { Failure } from '@/lib/pages/act'

/** Why something was not done, in words. */
export function failureWords(failure: Failure): string {
  if (failure === 'newer-data') return i18n.t('home.problem.newerData')
  if (failure === 'not-answered') return i18n.t('home.problem.notAnswered')
  return i18n.t('home.problem.notSaved')
}
