import { createStore } from 'zustand/vanilla'
import { bringInPeople } from '@/lib/app/files/people-import/bring-in'
import { lookUpPeople } from '@/lib/app/files/people-import/look-up'
import { undoPeopleImport } from '@/lib/app/files/people-import/take-back'
import type { ManyPorts } from '@/lib/app/ports'
import { createPace } from '@/lib/data/pace'
import { peopleFileCaps, readPeopleFile } from '@/lib/data/people-files/read'
import { type FoundPerson, isNew, type PeopleImportState } from '@/lib/domain/people/import/import-state'
import type { PeopleFileReading } from '@/lib/domain/people/import/imported-person'
import type { ReadyPerson } from '@/lib/domain/people/import/ready-person'
import type { Act } from '../act'

/** A file that was read and waits for the person's choice. */
interface ReadFile {
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>
  reading: Extract<PeopleFileReading, { ok: true }>
}

/** What the person said about the file: its country and, when it does not name one, its charset. */
interface ReadBy {
  region: string | null
  charset: string | null
}

interface LookedUp extends ReadFile {
  ready: ReadyPerson[]
  /** Indexes into `ready`. */
  chosen: ReadonlySet<number>
}

const found = ({ person, channels, here, as }: ReadyPerson): FoundPerson => ({
  name: person.name,
  detail: channels.find(({ address }) => address !== '')?.raw ?? person.organisation,
  here,
  as,
})

/**
 * Initially everybody new. After looking up again, those chosen before, without those who turned out to
 * exist.
 */
const chosenOf = (
  ready: readonly ReadyPerson[],
  { before, hardlyRead }: { before: LookedUp | null; hardlyRead: boolean },
) =>
  new Set(
    ready.flatMap(({ here }, position) => {
      const asBefore = before?.ready[position]?.here === here
      // Nobody is taken from a table that is hardly understood unless somebody looked at it.
      const taken = asBefore ? before.chosen.has(position) : isNew(here) && !hardlyRead
      return taken ? [position] : []
    }),
  )

/** The share of the progress bar for reading the file; looking everybody up takes the rest. */
const readingShare = 0.5

interface PeopleImportParts {
  /** Read once they are wanted. */
  ports: () => ManyPorts | Promise<ManyPorts>
  act: Pick<Act, 'attempt'>
  /** The country for numbers without a country code (`DE`), if one was chosen. */
  region: () => string | null
  /** Called when the person cancelled. */
  onCancelled: () => void
  /** Called with how many people an undo erased, and how many stay. */
  onUndone: (result: { gone: number; staying: number }) => void
}

/**
 * Reads an address book, previews it, imports some of its people, and undoes that:
 *
 *     waiting ─ read ─▶ reading ─▶ preview ─ take ─▶ applying ─▶ done ─ undo ─▶ undoing ─▶ waiting
 *                          └─▶ refused ─ read ─▶ …
 *
 * After cancelling, leaving or a failure the state is `waiting`, and the database is unchanged.
 */
export function createPeopleImport({ ports, act, region, onCancelled, onUndone }: PeopleImportParts) {
  const store = createStore<PeopleImportState>(() => ({ state: 'waiting' }))
  const show = (state: PeopleImportState) => store.setState(state, true)
  let waiting: LookedUp | null = null
  let work: AbortController | null = null

  const leave = () => {
    waiting = null
    show({ state: 'waiting' })
  }

  /** Starts cancellable work and cancels any work in progress. A failure leaves the database unchanged. */
  const cancellable = async (
    begun: PeopleImportState,
    run: (signal: AbortSignal) => Promise<void>,
    failed: () => void,
  ) => {
    work?.abort()
    const controller = new AbortController()
    work = controller
    show(begun)
    try {
      await run(controller.signal)
    } catch (error) {
      // Other work was started meanwhile and shows its own state.
      if (work !== controller) return
      if (controller.signal.aborted) {
        leave()
        onCancelled()
        return
      }
      console.error(error)
      failed()
    } finally {
      if (work === controller) work = null
    }
  }

  /** Reads the file, looks everybody up and shows the preview. */
  const readFile = async (
    file: ReadFile['file'],
    { before, by, signal }: { before: LookedUp | null; by: ReadBy; signal: AbortSignal },
  ) => {
    if (file.size > peopleFileCaps.bytes) return show({ state: 'refused', problem: 'too-large' })
    const onProgress = (done: number) => show({ state: 'reading', done: done * readingShare })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const reading = await readPeopleFile(bytes, createPace({ signal, onProgress }), by)
    signal.throwIfAborted()
    if (!reading.ok) return show({ state: 'refused', problem: reading.problem })
    await lookUp({ file, reading }, { before, region: by.region, signal })
  }

  const lookUp = async (
    { file, reading }: ReadFile,
    { before, region: by, signal }: { before: LookedUp | null; region: string | null; signal: AbortSignal },
  ) => {
    const pace = createPace({
      signal,
      onProgress: (done) => show({ state: 'reading', done: readingShare + done * (1 - readingShare) }),
    })
    const asked = { people: reading.people, region: by }
    const { people, numbersWithoutRegion } = await lookUpPeople(await ports(), asked, pace)
    signal.throwIfAborted()
    const { unreadable, notRead, hardlyRead, letters, daysWithoutRegion } = reading
    const chosen = chosenOf(people, { before, hardlyRead })
    waiting = { file, reading, ready: people, chosen }
    show({
      state: 'preview',
      preview: {
        source: file.name,
        people: people.map(found),
        chosen,
        unreadable,
        notRead,
        hardlyRead,
        letters,
        numbersWithoutRegion,
        daysWithoutRegion,
      },
    })
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,

    /** Reads a file and previews the people in it. */
    async read(file: ReadFile['file']): Promise<void> {
      await cancellable(
        { state: 'reading', done: 0 },
        (signal) => readFile(file, { before: null, by: { region: region(), charset: null }, signal }),
        () => show({ state: 'refused', problem: 'unreadable' }),
      )
    },

    /** Reads the file again: by another country, for numbers without a country code and for dates, or by another charset. */
    async readAgain(changed: { region: string } | { charset: string }): Promise<void> {
      const before = waiting
      if (!before) return
      const by = { region: region(), charset: before.reading.letters?.charset ?? null, ...changed }
      await cancellable(
        { state: 'reading', done: 0 },
        (signal) => readFile(before.file, { before, by, signal }),
        () => show({ state: 'refused', problem: 'unreadable' }),
      )
    },

    /** Remembers the chosen people (indexes in the preview), in case the file is looked up again. */
    choose(chosen: ReadonlySet<number>): void {
      if (waiting) waiting.chosen = chosen
    },

    /**
     * Imports those people (indexes in the preview): all of them, or none when that fails or is cancelled.
     */
    async take(positions: readonly number[]): Promise<void> {
      if (!waiting) return
      const { file, reading, ready } = waiting
      const chosen = positions.flatMap((position) => ready[position] ?? [])
      const known = ready.filter(({ here }) => !isNew(here)).length
      const apply = async (signal: AbortSignal) => {
        const pace = { signal, onProgress: (done: number) => show({ state: 'applying', done }) }
        const counts = { known, unreadable: reading.unreadable.length }
        const importId = await act.attempt(async () =>
          bringInPeople(await ports(), { chosen, source: file.name, counts }, pace).catch(
            (error: unknown) => {
              // Cancelling is not reported as a failure, since the person asked for it.
              if (signal.aborted) return null
              throw error
            },
          ),
        )
        if (importId === null) signal.throwIfAborted()
        if (!importId) return leave()
        waiting = null
        show({ state: 'done', added: chosen.length, importId })
      }
      await cancellable({ state: 'applying', done: 0 }, apply, leave)
    },

    /** Undoes an import, the present or an earlier one. */
    async undo(importId: string): Promise<void> {
      show({ state: 'undoing', done: 0 })
      const result = await act.attempt(async () =>
        undoPeopleImport(await ports(), importId, (done) => show({ state: 'undoing', done })),
      )
      leave()
      if (result) onUndone(result)
    },

    /** Cancels the work in progress; the database stays unchanged. */
    cancel: () => work?.abort(),

    /** Discards the file that was read. */
    leave,
  }
}
