import { asTemplate } from '@/lib/domain/check-ins/draft'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { addToDay } from '@/lib/domain/time/day'
import type { Correspondence } from './correspondence'
import { type Clockwork, type Matter, matterFor } from './matter'
import type { Person } from '@/lib/domain/people/person'
import type { WritingActions } from './writing-actions'

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
  day: Clockwork['day']
}

/** What the composer does with lines of one's own for somebody, in a family of messages. Without anybody: nothing. */
export const lineActions = (
  /** Read once they are wanted. */
  actions: () => Promise<WritingActions>,
  person: Person | null,
  { family, takenId, matter, day }: Composed,
) => ({
  onKeepLine: async (text: string, forWhom: 'person' | 'everybody') =>
    person &&
    (await actions()).keep({
      family,
      personId: forWhom === 'person' ? person.id : null,
      text: forWhom === 'person' ? text : asTemplate(text, person),
      waitsUntil: null,
    }),
  onLetGoLine: async (id: string) => (await actions()).letGo(id),
  async onKeepUntilTomorrow(text: string) {
    if (!person) return
    const { keep, forget } = await actions()
    await keep({ family, personId: person.id, text, waitsUntil: addToDay(day, 1) })
    // Kept once more, it is one message and not two.
    if (matter.kept && matter.kept.id === takenId) await forget(matter.kept)
  },
  async onLetGoKept(): Promise<() => Promise<unknown>> {
    return matter.kept ? (await actions()).forget(matter.kept) : async () => undefined
  },
})
