import { useMemo } from 'react'
import { i18n } from '#i18n'
import { BalanceList, type BalancedPerson } from '@/components/people/balance/balance-list'
import { overallWords } from '@/components/people/balance/balance-words'
import { PeopleNav } from '@/components/people/people-nav'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { Switch } from '@/components/ui/fields/toggle'
import { atRest, canBeSaid } from '@/lib/domain/people/give-and-take/balance'
import { failedRead } from '@/lib/pages/follower'
import { useRead } from '@/lib/pages/use-read'
import { useHome, useSettings } from '../home'
import { saveSettings } from '../actions/save'
import { useGiveAndTake } from '../reads/use-give-and-take'
import styles from './view.module.css'

/** The balance with people over the last three months, in words. */
export default function BalanceView() {
  const home = useHome()
  const everybody = useRead(home.people)
  const { people: wishes } = useSettings()
  const overall = useGiveAndTake()
  const people = useMemo(() => {
    const acquaintances = everybody.value?.everybody
    if (!acquaintances || !overall.value) return null
    const byId = new Map(acquaintances.map(({ person }) => [person.id, person]))
    return overall.value.people.flatMap((one): BalancedPerson[] => {
      const person = byId.get(one.id)
      if (!person || person.goodbye !== null) return []
      const { name, kind } = person
      const told = { ...one, ...atRest(one, person), name, kind }
      return canBeSaid(told) ? [told] : []
    })
  }, [everybody.value, overall.value])

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('people.nav.balance')}</h1>
      </div>
      <PeopleNav current="balance" />
      <div className={styles.close}>
        <ReadProblem failure={failedRead(everybody, overall)} />
        {overall.value && people && (
          <>
            <p className={layout.largeMeasure}>
              {overallWords(overall.value) || i18n.t('people.balance.little')}
            </p>
            <BalanceList people={people} />
          </>
        )}
        <Switch
          label={i18n.t('settings.giveAndTake')}
          hint={i18n.t('settings.giveAndTakeHint')}
          checked={wishes.giveAndTake}
          onChange={(giveAndTake) => void saveSettings(home, { people: { ...wishes, giveAndTake } })}
        />
      </div>
    </>
  )
}
