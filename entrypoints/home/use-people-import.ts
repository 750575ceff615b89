import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { FoundPerson, ImportState, LateImport } from '@/components/people/import/import-state'
import { figure } from '@/components/ui/figure'
import { createPace } from '@/lib/data/pace'
import { bringIn } from '@/lib/data/people-files/bring-in'
import type { ImportedPerson, Unreadable } from '@/lib/data/people-files/imported-person'
import { everybodyKnown } from '@/lib/data/people-files/known'
import { peopleFileCaps, readPeopleFile } from '@/lib/data/people-files/read'
import { type ReadyPerson, readyPeople } from '@/lib/data/people-files/ready'
import { takeBack, undoablePeopleImports } from '@/lib/data/people-files/take-back'
import { useHome } from './home'
import { saveRegion } from './save-region'

/** A file that was read and waits for a choice. */
interface Waiting {
  source: string
  people: ImportedPerson[]
  unreadable: Unreadable[]
  ready: ReadyPerson[]
  /** Positions in `ready`. */
  chosen: ReadonlySet<number>
}

const found = ({ person, channels, here, as }: ReadyPerson): FoundPerson => ({
  name: person.name,
  detail: channels.find(({ address }) => address !== '')?.raw ?? person.organisation,
  here,
  as,
})

/** Whoever is new, at first; once looked up again, whoever was chosen before, unless they turned out to be here. */
const chosenOf = (ready: readonly ReadyPerson[], before?: Pick<Waiting, 'ready' | 'chosen'>) =>
  new Set(
    ready.flatMap(({ here }, position) => {
      const asBefore = before?.ready[position]?.here === here
      return (asBefore ? before.chosen.has(position) : here === 'new') ? [position] : []
    }),
  )

/** Reading the file takes the first part of the bar, looking everybody up the rest. */
const readingShare = 0.5

/** Reading an address book, looking at it, taking some of it, and undoing that. */
export function usePeopleImport() {
  const home = useHome()
  const { db, deps, toasts } = home
  const [state, setState] = useState<ImportState>({ state: 'waiting' })
  const [late, setLate] = useState<LateImport[]>([])
  const waiting = useRef<Waiting | null>(null)
  const work = useRef<AbortController | null>(null)

  const lookAtLate = async () => {
    const imports = await undoablePeopleImports(db, Date.now())
    setLate(imports.map(({ id, source, atMs, counts }) => ({ id, source, atMs, added: counts.added })))
  }
  useEffect(() => {
    let current = true
    void undoablePeopleImports(db, Date.now()).then((imports) => {
      if (!current) return
      setLate(imports.map(({ id, source, atMs, counts }) => ({ id, source, atMs, added: counts.added })))
    })
    return () => {
      current = false
      // Whoever leaves the page while a file is read does not want it any more.
      work.current?.abort()
    }
  }, [db])

  const leave = () => {
    waiting.current = null
    setState({ state: 'waiting' })
  }

  /** Runs work that can be cancelled. Whatever else goes wrong, nothing of it stays, and the person reads so. */
  const cancellable = async (run: (signal: AbortSignal) => Promise<void>, failed: () => void) => {
    const controller = new AbortController()
    work.current = controller
    try {
      await run(controller.signal)
    } catch (error) {
      if (controller.signal.aborted) {
        leave()
        toasts.say(i18n.t('peopleImport.cancelled'))
        return
      }
      console.error(error)
      failed()
    } finally {
      if (work.current === controller) work.current = null
    }
  }

  const lookUp = async (
    read: Pick<Waiting, 'source' | 'people' | 'unreadable'> & Partial<Waiting>,
    region: string | null,
    signal: AbortSignal,
  ) => {
    const pace = createPace({
      signal,
      onProgress: (done) => setState({ state: 'reading', done: readingShare + done * (1 - readingShare) }),
    })
    const { people, numbersWithoutRegion } = await readyPeople(
      read.people,
      { region, known: await everybodyKnown(db) },
      pace,
    )
    const { ready, chosen } = read
    const next = chosenOf(people, ready && chosen && { ready, chosen })
    waiting.current = { ...read, ready: people, chosen: next }
    const preview = {
      source: read.source,
      people: people.map(found),
      chosen: next,
      unreadable: read.unreadable,
      numbersWithoutRegion,
    }
    setState({ state: 'preview', preview })
  }

  const read = (file: File) => {
    setState({ state: 'reading', done: 0 })
    return cancellable(
      async (signal) => {
        if (file.size > peopleFileCaps.bytes) return setState({ state: 'refused', problem: 'too-large' })
        const onProgress = (done: number) => setState({ state: 'reading', done: done * readingShare })
        const bytes = new Uint8Array(await file.arrayBuffer())
        const reading = await readPeopleFile(bytes, createPace({ signal, onProgress }))
        if (!reading.ok) return setState({ state: 'refused', problem: reading.problem })
        const { people, unreadable } = reading
        const { region } = home.now().settings
        await lookUp({ source: file.name, people, unreadable }, region, signal)
      },
      () => setState({ state: 'refused', problem: 'unreadable' }),
    )
  }

  const chooseRegion = async (region: string) => {
    const before = waiting.current
    void saveRegion(home, region)
    if (!before) return
    setState({ state: 'reading', done: readingShare })
    await cancellable(
      (signal) => lookUp(before, region, signal),
      () => setState({ state: 'refused', problem: 'unreadable' }),
    )
  }

  const undo = async (importId: string) => {
    setState({ state: 'undoing', done: 0 })
    const done = await home.act.attempt(() =>
      takeBack(db, deps(), importId, (part) => setState({ state: 'undoing', done: part })),
    )
    leave()
    await lookAtLate()
    if (!done) return
    const { gone, staying } = done
    toasts.say(
      staying > 0
        ? i18n.t('peopleImport.undoneStaying', [String(gone), String(staying)])
        : i18n.t('peopleImport.undone', gone, [figure(gone)]),
    )
  }

  const take = async (positions: readonly number[]) => {
    const before = waiting.current
    if (!before) return
    const { source, ready, unreadable } = before
    const chosen = positions.map((position) => ready[position]!)
    const known = ready.filter(({ here }) => here !== 'new').length
    setState({ state: 'applying', done: 0 })
    await cancellable(async (signal) => {
      const parts = { signal, onProgress: (done: number) => setState({ state: 'applying', done }) }
      const counts = { known, unreadable: unreadable.length }
      const importId = await home.act.attempt(() =>
        bringIn(db, deps(), { chosen, source, counts }, parts).catch((error: unknown) => {
          // Told apart from a write that failed: it was wished for.
          if (signal.aborted) return null
          throw error
        }),
      )
      if (importId === null) signal.throwIfAborted()
      if (!importId) return leave()
      waiting.current = null
      setState({ state: 'done', added: chosen.length, importId })
      await lookAtLate()
    }, leave)
  }

  return {
    state,
    late,
    read: (file: File) => void read(file),
    chooseRegion: (region: string) => void chooseRegion(region),
    choose: (chosen: ReadonlySet<number>) => {
      if (waiting.current) waiting.current.chosen = chosen
    },
    take: (positions: readonly number[]) => void take(positions),
    undo: (importId: string) => void undo(importId),
    cancel: () => work.current?.abort(),
    leave,
  }
}
