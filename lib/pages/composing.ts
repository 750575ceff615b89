import type { RecordPorts, Undo } from '@/lib/app/ports'
import { asTemplate } from '@/lib/domain/check-ins/draft'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { Correspondence } from './today/correspondence'
import { type Clockwork, type Matter, matterFor } from './today/matter'
import type { Person } from '@/lib/domain/people/person'

const nobody: Matter = {
  fitting: [],
  quietDays: null,
  season: null,
  own: [],
  kept: null,
  pause: null,
}

/** What the composer shows of somebody. Null: nobody was chosen. */
export function composingWith(known: Correspondence | null, clockwork: Clockwork) {
  if (!known) return { matter: nobody, kept: null }
  const matter = matterFor(known, clockwork)
  const { kept } = matter
  return {
    matter,
    kept: kept && { ...kept, isDue: kept.waitsUntil !== null && kept.waitsUntil <= clockwork.day },
  }
}

interface Composed {
  family: Family
  /** The kept message that was taken up. */
  takenId: string | null
  matter: Matter
}

const ownDrafts = () => import('@/lib/app/check-ins/own-drafts')

/** What the composer does with lines of one's own for somebody, in a family of messages. Without anybody: nothing. */
export const lineActions = (
  /** Read once they are wanted, as is what is done with them. */
  ports: () => Promise<RecordPorts>,
  person: Person | null,
  { family, takenId, matter: { kept } }: Composed,
) => ({
  async onKeepLine(text: string, forWhom: 'person' | 'everybody') {
    if (!person) return
    const { addLine } = await ownDrafts()
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
    const { keepUntilTomorrow } = await ownDrafts()
    await keepUntilTomorrow(await ports(), { family, personId: person.id, text, insteadOf: takenId })
  },
  async onLetGoKept(): Promise<Undo> {
    if (!kept) return async () => undefined
    const { forgetKept } = await ownDrafts()
    return (await forgetKept(await ports(), kept.id)).undo
  },
})
