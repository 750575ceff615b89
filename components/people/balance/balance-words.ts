import { i18n } from '#i18n'
import { calledBy } from '@/lib/domain/people/reach/first-name'
import type { Balance } from '@/lib/domain/people/give-and-take/balance'

type BalanceToTell = Pick<Balance, 'begins' | 'answers'>
type Whom = Parameters<typeof calledBy>[0]

/** The balance with somebody in a sentence or two; empty when too little was noted. */
export function balanceWords({ begins, answers }: BalanceToTell, whom: Whom): string {
  const short = calledBy(whom)
  return [
    begins && i18n.t(`people.balance.begins.${begins}`, [short]),
    answers && i18n.t(`people.balance.answers.${answers}`, [short]),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The balance with everybody together; empty when too little was noted. */
export const overallWords = ({ begins, answers }: BalanceToTell): string =>
  [
    begins && i18n.t(`people.balance.overall.begins.${begins}`),
    answers && i18n.t(`people.balance.overall.answers.${answers}`),
  ]
    .filter(Boolean)
    .join(' ')

/** What is noticed, with one suggestion; never a reproach. */
export const noticedWords = (noticed: NonNullable<Balance['noticed']>, whom: Whom): string =>
  i18n.t(`people.balance.noticed.${noticed}`, [calledBy(whom)])
