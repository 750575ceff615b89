import { createStore } from 'zustand/vanilla'
import { notNow, sortedInto } from '@/lib/app/people/sorting'
import type { Circle } from '@/lib/domain/people/person'
import type { Sorted, SortingChange } from '@/lib/domain/people/sorting'
import type { Day } from '@/lib/domain/time/day'
import type { Acquaintance } from './people'

/** The last decision, and who comes next (null: nobody). */
export interface SortingStep {
  name: string
  how: Circle | 'not-now' | 'undone'
  next: string | null
}

export interface SortingState {
  /** The people waiting for a circle, the present one first; null until everybody was read. */
  queue: readonly Acquaintance[] | null
  canUndo: boolean
  last: SortingStep | null
}

interface SortingTurn {
  one: Acquaintance
  /** Resolves after writing: to what undoes it, or undefined when writing failed. */
  written: Promise<SortingChange | null | undefined>
}

interface SortingParts {
  /** Writes a choice. Undefined: it failed, and the person was told. */
  sort: (id: string, sorted: Partial<Sorted>) => Promise<SortingChange | null | undefined>
  /** Undoes a choice. Undefined: it failed, and the person was told. */
  takeBack: (id: string, sorting: SortingChange) => Promise<unknown>
  today: () => Day
}

const byName = (a: Acquaintance, b: Acquaintance) => a.person.name.localeCompare(b.person.name)

/**
 * How many people were given each circle after an import; their first days are spread one after the other.
 */
function placesTaken(everybody: readonly Acquaintance[]): Record<Circle, number> {
  const taken = { close: 0, near: 0, wider: 0, far: 0 }
  for (const { person } of everybody) if (person.notBefore !== null) taken[person.circle]++
  return taken
}

/**
 * Goes through the people waiting for a circle. Each choice is written at once, so that the person can stop
 * at any time; the next one is shown without waiting for the write.
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
    // Only once, because decisions made here must not reorder the remaining people.
    if (!everybody || store.getState().queue) return
    places = placesTaken(everybody)
    // The latest writes may not have been read yet.
    const decided = new Set(steps.map(({ one }) => one.person.id))
    const waiting = everybody.filter(({ person }) => person.sorting === 'waiting' && !decided.has(person.id))
    store.setState({ queue: waiting.toSorted(byName) })
  }

  /** Rebuilds the queue after a failure, so that nobody is wrongly left out as sorted. */
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

    /** Receives everybody; the first call makes the queue. */
    hear(read: readonly Acquaintance[]): void {
      everybody = read
      begin()
    },

    /** Gives the present person a circle. */
    circle(chosen: Circle): void {
      if (!store.getState().queue?.[0]) return
      decide(chosen, sortedInto(chosen, { today: today(), place: places[chosen]++ }))
    },

    /** Puts the present person aside, who is not asked about again. */
    notNow: (): void => decide('not-now', notNow),

    /** Undoes the last choice and shows that person again. */
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
