import { useState } from 'react'
import { i18n } from '#i18n'
import entries from '@/components/people/page/entries.module.css'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { byKey, useByKey } from '@/components/ui/use-by-key'
import { type Plan, planStatus } from '@/lib/domain/check-ins/plan'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import type { Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import { PlanForm, type WrittenPlan } from './plan-form'
import { PlanRow, type PlanRowProps } from './plan-row'
import { RitualForm, type WrittenRitual } from './ritual-form'
import { RitualRow, type RitualRowProps } from './ritual-row'

type Somebody = Pick<Person, 'id' | 'name' | 'timeZone'>

export interface PlansSectionProps {
  /** The people whose plans are listed. With exactly one, new plans can be made; with several they cannot. */
  people: readonly Somebody[]
  plans: readonly Plan[]
  rituals: readonly Ritual[]
  nowMs: Instant
  today: Day
  ownZone: string
  /** Saves the plan (null: a new one) and puts its times into a message. */
  onPropose: (person: Somebody, id: string | null, plan: WrittenPlan) => Promise<boolean>
  onAgreed: (person: Somebody, id: string | null, plan: WrittenPlan) => Promise<boolean>
  onSaveRitual: (person: Somebody, id: string | null, ritual: WrittenRitual) => Promise<boolean>
  onAgree: PlanRowProps['onAgree']
  onSettle: PlanRowProps['onSettle']
  onRemovePlan: PlanRowProps['onRemove']
  onHeld: RitualRowProps['onHeld']
  onPickUp: RitualRowProps['onPickUp']
  onRemoveRitual: RitualRowProps['onRemove']
  onFile: PlanRowProps['onFile']
}

type Writing = { kind: 'plan'; plan: Plan | null } | { kind: 'ritual'; ritual: Ritual | null }

const timeOfPlan = ({ atMs, proposedMs }: Plan) => atMs ?? proposedMs[0] ?? 0

/** Plans and rituals with one person or with everybody, and their forms. */
export function PlansSection(props: PlansSectionProps) {
  const { people, plans, rituals, nowMs, today, ownZone } = props
  const [writing, setWriting] = useState<Writing | null>(null)
  const known = new Map(people.map((person) => [person.id, person]))
  const only = people.length === 1 ? people[0] : undefined
  const shown = plans
    .filter((plan) => known.has(plan.personId) && planStatus(plan, nowMs) !== 'past')
    .sort((a, b) => timeOfPlan(a) - timeOfPlan(b))
  const listed = rituals.filter(({ personId }) => known.has(personId))
  const usualLink =
    [...plans, ...rituals].filter(({ meetingUrl }) => meetingUrl !== '').at(-1)?.meetingUrl ?? ''
  // The keys belong to the first plan with an open question.
  const asking = shown.find((plan) => planStatus(plan, nowMs) !== 'ahead')
  useByKey()
  const done = (saved: Promise<boolean>) => void saved.then((kept) => kept && setWriting(null))

  const planForm = (person: Somebody, plan: Plan | null) => (
    <PlanForm
      initial={plan}
      usualLink={only ? usualLink : ''}
      nowMs={nowMs}
      onPropose={(written) => done(props.onPropose(person, plan?.id ?? null, written))}
      onAgreed={(written) => done(props.onAgreed(person, plan?.id ?? null, written))}
      onCancel={() => setWriting(null)}
    />
  )
  const ritualForm = (person: Somebody, ritual: Ritual | null) => (
    <RitualForm
      initial={ritual}
      usualLink={only ? usualLink : ''}
      today={today}
      theirZone={person.timeZone === ownZone ? null : person.timeZone}
      onSave={(written) => done(props.onSaveRitual(person, ritual?.id ?? null, written))}
      onCancel={() => setWriting(null)}
    />
  )

  return (
    <div className={entries.list}>
      {shown.length > 0 && (
        <ul>
          {shown.map((plan) => {
            const person = known.get(plan.personId)!
            if (writing?.kind === 'plan' && writing.plan?.id === plan.id)
              return <li key={plan.id}>{planForm(person, plan)}</li>
            return (
              <PlanRow
                key={plan.id}
                plan={plan}
                person={person}
                named={!only}
                nowMs={nowMs}
                keyed={plan === asking}
                onAgree={props.onAgree}
                onSettle={props.onSettle}
                onCorrect={(one) => setWriting({ kind: 'plan', plan: one })}
                onRemove={props.onRemovePlan}
                onFile={props.onFile}
              />
            )
          })}
        </ul>
      )}
      {listed.length > 0 && (
        <ul>
          {listed.map((ritual) => {
            const person = known.get(ritual.personId)!
            if (writing?.kind === 'ritual' && writing.ritual?.id === ritual.id)
              return <li key={ritual.id}>{ritualForm(person, ritual)}</li>
            return (
              <RitualRow
                key={ritual.id}
                ritual={ritual}
                person={person}
                named={!only}
                today={today}
                ownZone={ownZone}
                onHeld={props.onHeld}
                onPickUp={props.onPickUp}
                onCorrect={(one) => setWriting({ kind: 'ritual', ritual: one })}
                onRemove={props.onRemoveRitual}
                onFile={props.onFile}
              />
            )
          })}
        </ul>
      )}
      {only && writing?.kind === 'plan' && writing.plan === null && planForm(only, null)}
      {only && writing?.kind === 'ritual' && writing.ritual === null && ritualForm(only, null)}
      {only && writing === null && (
        <div className={layout.icons}>
          <Button size="small" {...byKey('1')} onClick={() => setWriting({ kind: 'plan', plan: null })}>
            {i18n.t('plans.add')}
          </Button>
          <Button size="small" {...byKey('2')} onClick={() => setWriting({ kind: 'ritual', ritual: null })}>
            {i18n.t('plans.addRitual')}
          </Button>
        </div>
      )}
    </div>
  )
}
