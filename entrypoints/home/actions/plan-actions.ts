import { i18n } from '#i18n'
import type { WrittenPlan } from '@/components/plans/plan-form'
import { pickUpWords, proposalWords } from '@/components/plans/plan-words'
import type { WrittenRitual } from '@/components/plans/ritual-form'
import { addPlan, changePlan, settlePlan } from '@/lib/app/plans/plans'
import { addRitual, changeRitual, noteHeld, pickUpRitual } from '@/lib/app/plans/rituals'
import { removeRecord } from '@/lib/app/remove-record'
import type { CalendarEvent } from '@/lib/domain/check-ins/calendar-event'
import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import type { Person } from '@/lib/domain/people/person'
import type { Instant } from '@/lib/domain/time/units'
import { download } from './download'
import type { Home } from '../home'
import { goTo } from '../routes'

type Somebody = Pick<Person, 'id' | 'timeZone'>

/** A file name that is valid on every system, from a title in any script. */
const fileName = (title: string) =>
  `${
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'plan'
  }.ics`

/** The actions on plans and rituals. Removals and notes can be undone, and failures are shown. */
export function planActions({ act: { perform, attempt }, toasts, draftStart, people }: Home) {
  const keep = async (person: Somebody, id: string | null, plan: WrittenPlan): Promise<boolean> =>
    (await perform<string | void>(async (ports) =>
      id === null ? addPlan(ports, { ...plan, personId: person.id }) : changePlan(ports, id, plan),
    )) !== undefined
  /** Opens the composer with this text. */
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
      const saved = await keep(person, id, plan)
      if (saved) toasts.say(i18n.t('plans.agreedDone'))
      return saved
    },
    onAgree: ({ id }: Plan, atMs: Instant) =>
      void perform((ports) => changePlan(ports, id, { atMs }), i18n.t('plans.agreedDone')),
    onSettle: ({ id }: Plan, outcome: 'happened' | 'called-off') =>
      void perform(
        (ports) => settlePlan(ports, { id, outcome }),
        (settled) =>
          settled ? i18n.t(outcome === 'happened' ? 'plans.tookDone' : 'plans.tookNotDone') : null,
      ),
    onRemovePlan: ({ id, what }: Plan) =>
      void perform((ports) => removeRecord(ports, 'plans', id), i18n.t('people.entry.removed', [what])),
    async onSaveRitual(person: Somebody, id: string | null, ritual: WrittenRitual) {
      const saved = await perform<string | void>(async (ports) =>
        id === null ? addRitual(ports, { ...ritual, personId: person.id }) : changeRitual(ports, id, ritual),
      )
      if (saved) toasts.say(i18n.t('plans.ritual.saved'))
      return saved !== undefined
    },
    onHeld: ({ id }: Ritual) =>
      void perform(
        (ports) => noteHeld(ports, id),
        (noted) => (noted ? i18n.t('plans.tookDone') : null),
      ),
    async onPickUp({ id }: Ritual) {
      const pickedUp = (await perform((ports) => pickUpRitual(ports, id)))?.answer
      if (!pickedUp) return
      const { ritual, day } = pickedUp
      const somebody = people.getState().value?.everybody?.find(({ person }) => person.id === ritual.personId)
      const timeZone = somebody?.person.timeZone ?? null
      write(ritual.personId, pickUpWords(ritual, { day, timeZone }))
    },
    onRemoveRitual: ({ id, what }: Ritual) =>
      void perform((ports) => removeRecord(ports, 'rituals', id), i18n.t('people.entry.removed', [what])),
    onFile(event: CalendarEvent) {
      void attempt(async () => {
        // Loaded lazily, since only exporting to a calendar needs it.
        const { writeCalendar } = await import('@/lib/data/calendar/write-calendar')
        const text = writeCalendar([event], Date.now())
        download({ name: fileName(event.title), blob: new Blob([text], { type: 'text/calendar' }) })
      })
    },
  }
}
