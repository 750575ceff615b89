import { answerWent, answerWord } from '@/lib/data/commands/check-ins'
import { logContact, removeContact } from '@/lib/data/commands/contacts'
import { decideNudge } from '@/lib/data/commands/nudges'
import { changePerson } from '@/lib/data/commands/people'
import { keepRhythm, setRhythm } from '@/lib/data/commands/rhythms'
import { addSelfCheckIn, removeSelfCheckIn } from '@/lib/data/commands/self-check-ins'
import type { PorchlightDatabase } from '@/lib/data/database'
import { systemDeps } from '@/lib/data/deps'
import type { Area } from '@/lib/data/kept'
import { createKept } from '@/lib/data/kept'
import { contactsOf, nudgesWith, person } from '@/lib/data/reads'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import { answered } from '@/lib/domain/check-ins/after'
import { slowerRhythmOffered } from '@/lib/domain/people/slower'
import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import { addToDay, dayOf, type Day } from '@/lib/domain/time/day'

/** "Later this week" comes back after this many days. */
export const laterDays = 3

/** How today's person was decided, and what undoes it. */
export type Decision = 'talked' | 'not-today' | 'later'

/** What the person may do with today, as commands on the database. Each one that can be undone answers how. */
export function createTodayActions(db: PorchlightDatabase, area: Area) {
  const kept = createKept(area)
  const deps = async () => systemDeps((await kept.read()).settings.deviceId)

  return {
    /**
     * Logs contact, or sets today's person aside, which is never contact. Answers what undoes it, and the slower rhythm
     * (days) to offer after a skip, if any.
     */
    async decide({
      how,
      nudgeId,
      personId,
      day,
    }: {
      how: Decision
      nudgeId: string
      personId: string
      day: Day
    }) {
      const own = await deps()
      const takeBack = () => decideNudge(db, own, { id: nudgeId, outcome: null })
      if (how === 'talked') {
        const contactId = await logContact(db, own, { personId, kind: 'other', began: null }, { day })
        return { undo: () => removeContact(db, own, contactId, { day }), slowerDays: null }
      }
      if (how === 'later')
        await decideNudge(db, own, {
          id: nudgeId,
          outcome: 'snoozed',
          snoozedUntil: addToDay(day, laterDays),
        })
      else await decideNudge(db, own, { id: nudgeId, outcome: 'skipped' })
      return { undo: takeBack, slowerDays: how === 'not-today' ? await slowerFor(db, personId) : null }
    },

    /** Gives somebody another rhythm; answers how to take it back. */
    async setRhythm(personId: string, rhythmDays: number) {
      const own = await deps()
      const before = await setRhythm(db, own, personId, rhythmDays)
      return () => changePerson(db, own, personId, before)
    },

    /** Leaves somebody's rhythm as it is when a slower one was offered. */
    async keepRhythm(personId: string) {
      await keepRhythm(db, await deps(), personId)
    },

    /** Answers "Did it go?"; yes logs the contact, once. */
    async answerWent(checkInId: string, answer: NonNullable<CheckIn['went']>) {
      const own = await deps()
      const { settings } = await kept.read()
      const stored = await db.checkIns.get(checkInId)
      const { went } = answered({ went: stored?.went ?? null }, answer, own.now())
      await answerWent(db, own, { id: checkInId, went, dayStartMinutes: settings.dayStartMinutes })
    },

    /** Answers "Any word back?"; after a "not now" they may be left in peace for some days. */
    async answerWord(
      checkInId: string,
      word: NonNullable<CheckIn['word']>,
      tryAgainInDays: number | null = null,
    ) {
      const own = await deps()
      const { settings } = await kept.read()
      const today = dayOf(own.now(), settings.dayStartMinutes)
      const tryAgainOn = tryAgainInDays === null ? null : addToDay(today, tryAgainInDays)
      await answerWord(db, own, { id: checkInId, word, tryAgainOn })
    },

    /** Keeps a self check-in, or that it was waved away for the day; answers how to take it back. */
    async selfCheckIn(fields: Pick<SelfCheckIn, 'day' | 'feeling' | 'need' | 'wavedAway'>) {
      const own = await deps()
      const id = await addSelfCheckIn(db, own, fields)
      return () => removeSelfCheckIn(db, own, id)
    },
  }
}

/** The slower rhythm to offer to somebody who was just skipped; null: none. */
async function slowerFor(db: PorchlightDatabase, personId: string): Promise<number | null> {
  const [known, nudges, contacts] = await Promise.all([
    person(db, personId),
    nudgesWith(db, personId),
    contactsOf(db, personId),
  ])
  return known ? slowerRhythmOffered({ person: known, nudges, contacts }) : null
}

export type TodayActions = ReturnType<typeof createTodayActions>
