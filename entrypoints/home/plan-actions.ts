import { i18n } from '#i18n'
import type { WrittenPlan } from '@/components/plans/plan-form'
import { pickUpWords, proposalWords } from '@/components/plans/plan-words'
import type { WrittenRitual } from '@/components/plans/ritual-form'
import {
  addPlan,
  changePlan,
  removePlan,
  restorePlan,
  settlePlan,
  takeBackOutcome,
} from '@/lib/data/commands/plans'
import {
  addRitual,
  changeRitual,
  noteHeld,
  pickUpRitual,
  removeRitual,
  restoreRitual,
  takeBackHeld,
} from '@/lib/data/commands/rituals'
import type { CalendarEvent } from '@/lib/domain/check-ins/calendar-event'
import type { Plan } from '@/lib/domain/check-ins/plan'
import { nextTurn, type Ritual } from '@/lib/domain/check-ins/ritual'
import type { Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'
import { attempt } from './attempt'
import { download } from './download'
import type { Home } from './home'
import { goTo } from './routes'

type Somebody = Pick<Person, 'id' | 'timeZone'>

/** A file name that every system takes, from words in any script. */
const fileName = (title: string) =>
  `${
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'plan'
  }.ics`

/** What can be done with plans and rituals; whatever removes or notes offers undo, and what fails is said. */
export function planActions(home: Home, today: Day) {
  const { db, deps, toasts, draftStart } = home
  const done = (work: () => Promise<unknown>) => attempt(home, async () => (await work(), true))

  const keep = (person: Somebody, id: string | null, plan: WrittenPlan) =>
    done(() =>
      id === null ? addPlan(db, deps(), { ...plan, personId: person.id }) : changePlan(db, deps(), id, plan),
    )
  /** Goes to the composer with these words in it. */
  const write = (personId: string, text: string) => {
    draftStart.setState({ next: { personId, start: { family: 'invitation', text } } })
    goTo(`#/check-in/${personId}/invitation`)
  }

  return {
    async onPropose(person: Somebody, id: string | null, plan: WrittenPlan) {
      if (!(await keep(person, id, plan))) return false
      const { what, proposedMs, meetingUrl } = plan
      write(person.id, proposalWords({ what, timesMs: proposedMs, timeZone: person.timeZone, meetingUrl }))
      return true
    },
    async onAgreed(person: Somebody, id: string | null, plan: WrittenPlan) {
      const kept = (await keep(person, id, plan)) ?? false
      if (kept) toasts.say(i18n.t('plans.agreedDone'))
      return kept
    },
    async onAgree({ id }: Plan, atMs: number) {
      const back = () => void done(() => changePlan(db, deps(), id, { atMs: null }))
      if (await done(() => changePlan(db, deps(), id, { atMs }))) toasts.say(i18n.t('plans.agreedDone'), back)
    },
    async onSettle({ id }: Plan, outcome: 'happened' | 'called-off') {
      const contactId = await attempt(home, () => settlePlan(db, deps(), { id, outcome, day: today }))
      if (contactId === undefined) return
      toasts.say(
        i18n.t(outcome === 'happened' ? 'plans.tookDone' : 'plans.tookNotDone'),
        () => void done(() => takeBackOutcome(db, deps(), { id, contactId })),
      )
    },
    async onRemovePlan({ id, what }: Plan) {
      const back = () => void done(() => restorePlan(db, deps(), id))
      if (await done(() => removePlan(db, deps(), id)))
        toasts.say(i18n.t('people.entry.removed', [what]), back)
    },
    async onSaveRitual(person: Somebody, id: string | null, ritual: WrittenRitual) {
      const kept = await done(() =>
        id === null
          ? addRitual(db, deps(), { ...ritual, personId: person.id })
          : changeRitual(db, deps(), id, ritual),
      )
      if (kept) toasts.say(i18n.t('plans.ritual.saved'))
      return kept ?? false
    },
    async onHeld({ id }: Ritual) {
      const held = await attempt(home, () => noteHeld(db, deps(), { id, today }))
      if (held)
        toasts.say(i18n.t('plans.tookDone'), () => void done(() => takeBackHeld(db, deps(), id, held)))
    },
    async onPickUp(ritual: Ritual) {
      if (!(await done(() => pickUpRitual(db, deps(), ritual, today)))) return
      const known = home.people
        .getState()
        .value?.everybody?.find(({ person }) => person.id === ritual.personId)
      const timeZone = known?.person.timeZone ?? null
      write(ritual.personId, pickUpWords(ritual, { day: nextTurn(ritual, today), timeZone }))
    },
    async onRemoveRitual({ id, what }: Ritual) {
      const back = () => void done(() => restoreRitual(db, deps(), id))
      if (await done(() => removeRitual(db, deps(), id)))
        toasts.say(i18n.t('people.entry.removed', [what]), back)
    },
    onFile(event: CalendarEvent) {
      void attempt(home, async () => {
        // Only those who take something into a calendar need to load how it is written.
        const { writeCalendar } = await import('@/lib/data/calendar/write-calendar')
        const text = writeCalendar([event], Date.now())
        download({ name: fileName(event.title), blob: new Blob([text], { type: 'text/calendar' }) })
      })
    },
  }
}
