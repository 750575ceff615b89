import { createStore } from 'zustand/vanilla'
import { notNow, sortedInto } from '@/lib/app/people/sorting'
import type { Circle } from '@/lib/domain/people/person'
import type { Sorted, SortingChange } from '@/lib/domain/people/sorting'
import type { Day } from '@/lib/domain/time/day'
import type { Acquaintance } from './people'

/** What was just done, and who comes next (null: nobody). */
export interface SortingStep {
  name: string
  how: Circle | 'not-now' | 'undone'
  next: string | null
}

export interface SortingState {
  /** Those who wait for a circle, the present one first; null until everybody was read. */
  queue: readonly Acquaintance[] | null
  canUndo: boolean
  last: SortingStep | null
}

interface SortingTurn {
  one: Acquaintance
  /** Resolves once it was written: to what takes it back, or undefined where it could not be written. */
  written: Promise<SortingChange | null | undefined>
}

interface SortingParts {
  /** Writes a choice. Undefined: that did not work, which the person has read. */
  sort: (id: string, sorted: Partial<Sorted>) => Promise<SortingChange | null | undefined>
  /** Takes one back. Undefined: that did not work, which the person has read. */
  takeBack: (id: string, sorting: SortingChange) => Promise<unknown>
  today: () => Day
}

const byName = (a: Acquaintance, b: Acquaintance) => a.person.name.localeCompare(b.person.name)

/** How many were given each circle after an import; their first days are spread one after the other. */
function placesTaken(everybody: readonly Acquaintance[]): Record<Circle, number> {
  const taken = { close: 0, near: 0, wider: 0, far: 0 }
  for (const { person } of everybody) if (person.notBefore !== null) taken[person.circle]++
  return taken
}

/**
 * Those who wait for a circle, one after the other. What is decided is written at once, so that one can stop at any time;
 * the next person does not wait for the writing.
 */
export function createSorting({ sort, takeBack, today }: SortingParts) {
  const store = createStore<SortingState>(() => ({ queue: null, canUndo: false, last: null }))
  let places = placesTaken([])
  let steps: SortingTurn[] = []
  let everybody: readonly Acquaintance[] | null = null

  const setSteps = (next: SortingTurn[]) => {
    steps = next
    store.setState({ canUndo: steps.length > 0 })
  }

  const begin = () => {
    // Only once: what is decided here must not shuffle those who are left.
    if (!everybody || store.getState().queue) return
    places = placesTaken(everybody)
    // What was written a moment ago may not have been read yet.
    const decided = new Set(steps.map(({ one }) => one.person.id))
    const waiting = everybody.filter(({ person }) => person.sorting === 'waiting' && !decided.has(person.id))
    store.setState({ queue: waiting.toSorted(byName) })
  }

  /** Lines everybody up anew, so that nobody is taken for sorted who is not. */
  const beginAgain = () => {
    store.setState({ queue: null })
    begin()
  }

  const decide = (how: Circle | 'not-now', sorted: Partial<Sorted>) => {
    const [one, next] = store.getState().queue ?? []
    if (!one) return
    const step: SortingTurn = { one, written: sort(one.person.id, sorted) }
    store.setState(({ queue }) => ({
      queue: queue!.slice(1),
      last: { name: one.person.name, how, next: next?.person.name ?? null },
    }))
    setSteps([...steps, step])
    void step.written.then((done) => {
      if (done !== undefined) return
      setSteps(steps.filter((other) => other !== step))
      beginAgain()
    })
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,

    /** Hears everybody as they were read; those who wait are lined up at the first time. */
    hear(read: readonly Acquaintance[]): void {
      everybody = read
      begin()
    },

    /** Gives the present one a circle. */
    circle(chosen: Circle): void {
      if (!store.getState().queue?.[0]) return
      decide(chosen, sortedInto(chosen, { today: today(), place: places[chosen]++ }))
    },

    /** Puts the present one aside, who is not asked about again. */
    notNow: (): void => decide('not-now', notNow),

    /** Takes the last choice back, and shows that person again. */
    undo(): void {
      const { queue } = store.getState()
      const last = steps.at(-1)
      if (!last || !queue) return
      setSteps(steps.slice(0, -1))
      store.setState({
        queue: [last.one, ...queue],
        last: { name: last.one.person.name, how: 'undone', next: null },
      })
      void last.written.then(async (sorting) => {
        if (!sorting || (await takeBack(last.one.person.id, sorting)) !== undefined) return
        setSteps([...steps, last])
        beginAgain()
      })
    },
  }
}
