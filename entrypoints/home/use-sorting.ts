import { useCallback, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { notNow, type Sorted, sortedInto } from '@/lib/app/people/sorting'
import type { Circle, Person } from '@/lib/domain/people/person'
import type { Acquaintance } from '@/lib/pages/people'
import { useRead } from '@/lib/pages/use-read'
import { useHome } from './home'
import { command } from './save'
import { useDay } from './use-day'

interface Step {
  one: Acquaintance
  before: Sorted
}

const byName = (a: Acquaintance, b: Acquaintance) => a.person.name.localeCompare(b.person.name)

/** How many were given each circle after an import; their first days are spread one after the other. */
function placesTaken(everybody: readonly Acquaintance[]): Record<Circle, number> {
  const taken = { close: 0, near: 0, wider: 0, far: 0 }
  for (const { person } of everybody) if (person.notBefore !== null) taken[person.circle]++
  return taken
}

const before = ({ circle, rhythmDays, sorting, notBefore }: Person): Sorted => ({
  circle,
  rhythmDays,
  sorting,
  notBefore,
})

/**
 * Those who wait for a circle, one after the other. What is decided is written at once, so that one can stop at any
 * time, with the tab too; the next person does not wait for the writing.
 */
export function useSorting() {
  const home = useHome()
  const today = useDay()
  const people = useRead(home.people)
  const everybody = people.value?.everybody
  const [queue, setQueue] = useState<Acquaintance[] | null>(null)
  const [steps, setSteps] = useState<Step[]>([])
  const [said, setSaid] = useState('')
  const places = useRef(placesTaken([]))

  useEffect(() => {
    // Only once: what is decided here must not shuffle those who are left.
    if (!everybody || queue) return
    places.current = placesTaken(everybody)
    setQueue(everybody.filter(({ person }) => person.sorting === 'waiting').sort(byName))
  }, [everybody, queue])

  const write = useCallback(
    (id: string, sorted: Partial<Sorted>) => {
      // The background writes it: a tab that is closed in the same moment takes nothing back.
      void home.act
        .attempt(() => command('sortPerson', { id, sorted }).then(() => true))
        .then((done) => {
          // Read again, so that nobody is taken for sorted who is not.
          if (!done) setQueue(null)
        })
    },
    [home],
  )

  const decide = useCallback(
    (sorted: Partial<Sorted>, words: string) => {
      const one = queue?.[0]
      if (!one) return
      setQueue(queue.slice(1))
      setSteps([...steps, { one, before: before(one.person) }])
      const next = queue[1]?.person.name
      const result = i18n.t('sorting.said', [one.person.name, words])
      setSaid(next === undefined ? result : `${result} ${i18n.t('sorting.next', [next])}`)
      write(one.person.id, sorted)
    },
    [queue, steps, write],
  )

  const circle = useCallback(
    (chosen: Circle) => {
      if (!queue?.[0]) return
      const place = places.current[chosen]++
      decide(sortedInto(chosen, { today, place }), i18n.t(`people.circle.${chosen}`))
    },
    [decide, queue, today],
  )

  const undo = useCallback(() => {
    const last = steps.at(-1)
    if (!last || !queue) return
    setSteps(steps.slice(0, -1))
    setQueue([last.one, ...queue])
    setSaid(i18n.t('sorting.undone', [last.one.person.name]))
    write(last.one.person.id, last.before)
  }, [queue, steps, write])

  return {
    people,
    queue,
    said,
    canUndo: steps.length > 0,
    circle,
    notNow: useCallback(() => decide(notNow, i18n.t('sorting.notNow')), [decide]),
    undo,
  }
}
