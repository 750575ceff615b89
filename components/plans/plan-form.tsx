import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { TextField } from '@/components/ui/fields/text-field'
import { twoDigits, typedTime } from '@/components/ui/fields/typed-time'
import { meetingUrlOf } from '@/lib/domain/check-ins/meeting-url'
import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Instant } from '@/lib/domain/time/units'
import { LengthAndLink, WhatField } from './plan-fields'
import styles from './plans.module.css'

export type WrittenPlan = Pick<Plan, 'what' | 'proposedMs' | 'atMs' | 'minutes' | 'meetingUrl'>

interface PlanFormProps {
  /** Null: a new plan. */
  initial: Plan | null
  /** The link used last, proposed for calls; may be empty. */
  usualLink: string
  nowMs: Instant
  /** Saves the plan and opens a message with its times. */
  onPropose: (plan: WrittenPlan) => void
  /** Saves the plan as agreed at its first time. */
  onAgreed: (plan: WrittenPlan) => void
  onCancel: () => void
}

/** An instant in the form of the browser's date and time field, in local time. */
function asTyped(atMs: Instant | null | undefined): string {
  if (atMs === null || atMs === undefined) return ''
  const date = new Date(atMs)
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-')
  return `${day}T${typedTime(date.getHours() * 60 + date.getMinutes())}`
}

/** The typed instant; null while it is incomplete. */
function instantIn(typed: string): number | null {
  const atMs = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed) ? new Date(typed).getTime() : NaN
  return Number.isFinite(atMs) && atMs >= 0 ? atMs : null
}

/** The form for a plan: what, and one or two times, to be proposed or already agreed. */
export function PlanForm({ initial, usualLink, nowMs, onPropose, onAgreed, onCancel }: PlanFormProps) {
  const [what, setWhat] = useState(initial?.what ?? '')
  const [first, setFirst] = useState(asTyped(initial?.atMs ?? initial?.proposedMs[0]))
  const [second, setSecond] = useState(asTyped(initial?.atMs === null ? initial.proposedMs[1] : undefined))
  const [minutes, setMinutes] = useState(initial?.minutes ?? 60)
  const [link, setLink] = useState(initial?.meetingUrl ?? '')
  const [tried, setTried] = useState(false)

  const firstMs = instantIn(first)
  const secondMs = second === '' ? null : instantIn(second)
  const meetingUrl = meetingUrlOf(link)
  const isAhead = (atMs: Instant | null) => atMs !== null && atMs > nowMs
  const firstGood = isAhead(firstMs)
  const secondGood = second === '' || isAhead(secondMs)
  const timeError = i18n.t('plans.form.timeError')

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!what.trim() || firstMs === null || !firstGood || meetingUrl === null) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const isAgreed = submitter instanceof HTMLButtonElement && submitter.value === 'agreed'
    if (!isAgreed && !secondGood) return
    const plan = { what: what.trim(), minutes, meetingUrl }
    if (isAgreed) return onAgreed({ ...plan, proposedMs: [], atMs: firstMs })
    const times = secondMs === null || secondMs === firstMs ? [firstMs] : [firstMs, secondMs]
    onPropose({ ...plan, proposedMs: times.sort((a, b) => a - b), atMs: null })
  }

  return (
    <form className={layout.form} onSubmit={submit} noValidate>
      <WhatField
        what={what}
        error={tried && !what.trim() ? i18n.t('plans.form.whatError') : undefined}
        onWhat={setWhat}
        onCall={() => link === '' && setLink(usualLink)}
      />
      <div className={styles.beside}>
        <TextField
          label={i18n.t('plans.form.first')}
          type="datetime-local"
          value={first}
          error={tried && !firstGood ? timeError : undefined}
          onChange={setFirst}
        />
        <TextField
          label={i18n.t('plans.form.second')}
          type="datetime-local"
          optional
          value={second}
          error={tried && !secondGood ? timeError : undefined}
          onChange={setSecond}
        />
      </div>
      <LengthAndLink
        minutes={minutes}
        onMinutes={setMinutes}
        meetingUrl={link}
        error={meetingUrl === null ? i18n.t('plans.form.linkError') : undefined}
        onMeetingUrl={setLink}
      />
      <div className={layout.icons}>
        <Button size="small" kind="primary" type="submit" value="propose">
          {i18n.t('plans.form.propose')}
        </Button>
        <Button size="small" type="submit" value="agreed">
          {i18n.t('plans.form.agreed')}
        </Button>
        <Button size="small" kind="plain" onClick={onCancel}>
          {i18n.t('people.form.cancel')}
        </Button>
      </div>
    </form>
  )
}
