import { useCallback, useState } from 'react'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { DraftStart } from '@/lib/domain/check-ins/draft'
import type { Surroundings } from '@/lib/domain/check-ins/draft-suits'
import { familyTraits, isWish } from '@/lib/domain/check-ins/families'
import type { Fitting } from '@/lib/domain/check-ins/fitting'
import type { Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'
import { firstFamily, type OwnLine, proposedDraft } from './proposed-draft'

type Recipient = Pick<Person, 'id' | 'name' | 'nextTime' | 'valued'> &
  Partial<Pick<Person, 'kind' | 'circle'>>

/** What the draft is chosen by. */
export interface DraftMatter extends Pick<Surroundings, 'quietDays' | 'season'> {
  /** The first of them is what one begins with. */
  fitting: readonly Fitting[]
  own: readonly OwnLine[]
}

interface ComposerState {
  personId: string | undefined
  /** Null until one was chosen. */
  family: Family | null
  seed: number
  /** What the person wrote over drafts, by family and seed: going back finds it again. */
  texts: Record<string, string>
  /** What was written for a slot of the family, by family. */
  asked: Partial<Record<Family, string>>
  /** The kept message that was taken up. */
  takenId: string | null
}

const keyOf = (family: Family, seed: number) => `${family} ${seed}`

const fresh = (
  personId: string | undefined,
  { family, start }: { family: Family | null; start: DraftStart | null },
): ComposerState => ({
  personId,
  family,
  seed: 0,
  texts: start?.text ? { [keyOf(start.family, 0)]: start.text } : {},
  asked: start?.asked ? { [start.family]: start.asked } : {},
  takenId: null,
})

/**
 * The draft being looked at for somebody: from the catalogue or one's own lines until it is written over. Nothing of it
 * is stored. `start` is what to begin with, for everybody to whom one turns; otherwise the most fitting family is it.
 */
export function useDraft(
  person: Recipient | null,
  day: Day,
  { fitting, own: lines, quietDays, season, start = null }: DraftMatter & { start?: DraftStart | null },
) {
  const [state, setState] = useState<ComposerState>(() =>
    fresh(person?.id, { family: start?.family ?? null, start }),
  )
  // Another person's words must never stand in front of a new name.
  const own =
    state.personId === person?.id
      ? state
      : fresh(person?.id, { family: isWish(state.family) ? null : state.family, start })
  const { seed } = own
  const family = own.family ?? firstFamily(fitting)
  const { asks } = familyTraits[family]
  const asked = own.asked[family] ?? ''
  const proposed = person
    ? proposedDraft({
        family,
        person,
        seed,
        day,
        own: lines,
        circle: person.circle,
        quietDays,
        season,
        filled: asks ? { [asks]: asked } : {},
      })
    : { text: '', ownId: null }
  const key = keyOf(family, seed)
  const written = own.texts[key]
  const change = useCallback(
    (patch: (now: ComposerState) => Partial<ComposerState>) =>
      setState((now) => {
        const mine = now.personId === person?.id ? now : fresh(person?.id, { family: now.family, start })
        return { ...mine, ...patch(mine) }
      }),
    [person?.id, start],
  )
  return {
    family,
    draft: written ?? proposed.text,
    /** The line of one's own that stands there as it is; null: another one does. */
    ownId: written === undefined ? proposed.ownId : null,
    /** The person wrote it themselves. */
    isWritten: written !== undefined,
    /** The kept message that was taken up. */
    takenId: own.takenId,
    asked,
    onDraft: (text: string) => change(({ texts }) => ({ family, texts: { ...texts, [key]: text } })),
    onFamily: (next: Family) => change(() => ({ family: next, seed: 0 })),
    onAnother: (by: 1 | -1 = 1) => change((now) => ({ family, seed: now.seed + by })),
    onAsked: (text: string) =>
      change((now) => ({ family, seed: 0, asked: { ...now.asked, [family]: text } })),
    /** Takes up a message that was kept. */
    onTakeUp: (waitingMessage: OwnLine) =>
      change(({ texts }) => ({
        family: waitingMessage.family,
        seed: 0,
        texts: { ...texts, [keyOf(waitingMessage.family, 0)]: waitingMessage.text },
        takenId: waitingMessage.id,
      })),
  }
}

export type DraftState = ReturnType<typeof useDraft>
