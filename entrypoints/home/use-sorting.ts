import { useEffect, useState, useSyncExternalStore } from 'react'
import { i18n } from '#i18n'
import { dayOf } from '@/lib/domain/time/day'
import { createSorting, type SortingStep } from '@/lib/pages/sorting'
import { useRead } from '@/lib/pages/use-read'
import { type Home, useHome } from './home'
import { command } from './actions/save'

function wordsOf({ name, how, next }: SortingStep): string {
  if (how === 'undone') return i18n.t('sorting.undone', [name])
  const words = how === 'not-now' ? i18n.t('sorting.notNow') : i18n.t(`people.circle.${how}`)
  const result = i18n.t('sorting.said', [name, words])
  return next === null ? result : `${result} ${i18n.t('sorting.next', [next])}`
}

/** The background writes each choice, so that closing the tab at that moment does not lose it. */
const sortingOn = ({ act, now }: Home) =>
  createSorting({
    sort: (id, sorted) => act.attempt(() => command('sortPerson', { id, sorted })),
    takeBack: (id, sorting) => act.attempt(() => command('takeBackSorting', { id, ...sorting })),
    today: () => dayOf(Date.now(), now().settings.dayStartMinutes),
  })

/** The people waiting for a circle, a text about the last choice, and the actions. */
export function useSorting() {
  const home = useHome()
  const people = useRead(home.people)
  const [sorting] = useState(() => sortingOn(home))
  const { queue, canUndo, last } = useSyncExternalStore(sorting.subscribe, sorting.getState)
  const everybody = people.value?.everybody
  useEffect(() => {
    if (everybody) sorting.hear(everybody)
  }, [everybody, sorting])
  return { people, sorting, queue, canUndo, said: last ? wordsOf(last) : '' }
}
