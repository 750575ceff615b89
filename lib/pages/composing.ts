import type { RecordPorts, Undo } from '@/lib/app/ports'
import { asTemplate } from '@/lib/domain/check-ins/draft'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { Correspondence } from './today/correspondence'
import { type DayInfo, type ComposerData, composerDataFor } from './today/composer-data'
import type { Person } from '@/lib/domain/people/person'

const nobody: ComposerData = {
  fitting: [],
  quietDays: null,
  season: null,
  own: [],
  waitingMessage: null,
  pause: null,
}

/** The composer's data for somebody; with null, for nobody chosen yet. */
export function composingWith(known: Correspondence | null, dayInfo: DayInfo) {
  if (!known) return { data: nobody, waitingMessage: null }
  const data = composerDataFor(known, dayInfo)
  const { waitingMessage } = data
  return {
    data,
    waitingMessage: waitingMessage && {
      ...waitingMessage,
      isDue: waitingMessage.waitsUntil !== null && waitingMessage.waitsUntil <= dayInfo.day,
    },
  }
}

interface Composed {
  family: Family
  /** The waiting message that was taken up. */
  takenId: string | null
  data: ComposerData
}

const importOwnDrafts = () => import('@/lib/app/check-ins/own-drafts')

/**
 * The composer's actions on the person's own lines, for somebody and a family of messages. Without anybody
 * there are none.
 */
export const lineActions = (
  /** Loaded on demand, like the use cases. */
  ports: () => Promise<RecordPorts>,
  person: Person | null,
  { family, takenId, data: { waitingMessage } }: Composed,
) => ({
  async onKeepLine(text: string, forWhom: 'person' | 'everybody') {
    if (!person) return
    const { addLine } = await importOwnDrafts()
    await addLine(
      await ports(),
      forWhom === 'person'
        ? { family, personId: person.id, text }
        : { family, personId: null, text: asTemplate(text, person) },
    )
  },
  async onLetGoLine(id: string): Promise<Undo> {
    const { removeRecord } = await import('@/lib/app/remove-record')
    return (await removeRecord(await ports(), 'drafts', id)).undo
  },
  async onKeepUntilTomorrow(text: string) {
    if (!person) return
    const { keepUntilTomorrow } = await importOwnDrafts()
    await keepUntilTomorrow(await ports(), { family, personId: person.id, text, insteadOf: takenId })
  },
  async onLetGoWaiting(): Promise<Undo> {
    if (!waitingMessage) return async () => undefined
    const { forgetWaitingMessage } = await importOwnDrafts()
    return (await forgetWaitingMessage(await ports(), waitingMessage.id)).undo
  },
})
