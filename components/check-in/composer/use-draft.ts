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
  /** The first of these is the one to start with. */
  fitting: readonly Fitting[]
  own: readonly OwnLine[]
}

interface ComposerState {
  personId: string | undefined
  /** Null until the person chose one. */
  family: Family | null
  seed: number
  /** Texts that the person wrote over drafts, by family and seed, so that going back finds them again. */
  texts: Record<string, string>
  /** The details written for families that ask for one, by family. */
  asked: Partial<Record<Family, string>>
  /** The id of the waiting message that was taken up. */
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
 * The draft shown for somebody: from the catalogue or the person's own lines until it is written over.
 * Nothing is stored. `start` is what to start with, whoever the recipient is; by default the most fitting
 * family.
 */
export function useDraft(
  person: Recipient | null,
  day: Day,
  { fitting, own: lines, quietDays, season, start = null }: DraftMatter & { start?: DraftStart | null },
) {
  const [state, setState] = useState<ComposerState>(() =>
    fresh(person?.id, { family: start?.family ?? null, start }),
  )
  // A text written for one person must never be shown under another name.
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
    /** The own line that is shown unchanged; null: none. */
    ownId: written === undefined ? proposed.ownId : null,
    /** True when the person wrote the text. */
    isWritten: written !== undefined,
    /** The id of the waiting message that was taken up. */
    takenId: own.takenId,
    asked,
    onDraft: (text: string) => change(({ texts }) => ({ family, texts: { ...texts, [key]: text } })),
    onFamily: (next: Family) => change(() => ({ family: next, seed: 0 })),
    onAnother: (by: 1 | -1 = 1) => change((now) => ({ family, seed: now.seed + by })),
    onAsked: (text: string) =>
      change((now) => ({ family, seed: 0, asked: { ...now.asked, [family]: text } })),
    /** Takes up a waiting message. */
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
