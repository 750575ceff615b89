import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/fields/select'
import { TextField } from '@/components/ui/fields/text-field'
import { focusOnOpen } from '@/components/ui/focus-on-open'
import layout from '@/components/ui/styles/layout.module.css'
import type { Minutes } from '@/lib/domain/time/units'

const lengths = [30, 60, 90, 120, 180, 240] as const
const ideas = ['coffee', 'walk', 'call', 'virtualCoffee'] as const

interface WhatFieldProps {
  what: string
  error: string | undefined
  onWhat: (what: string) => void
  /** Called when an idea that is a call was chosen. */
  onCall: () => void
}

/** What to do together, in the person's own words, with a few ideas. */
export const WhatField = ({ what, error, onWhat, onCall }: WhatFieldProps) => (
  <div>
    <TextField
      label={i18n.t('plans.form.what')}
      autoComplete="off"
      dir="auto"
      maxLength={200}
      // The person has just opened the form, so it takes the focus.
      ref={focusOnOpen}
      value={what}
      error={error}
      onChange={onWhat}
    />
    {what === '' && (
      <fieldset className={layout.icons} aria-label={i18n.t('plans.form.ideas')}>
        {ideas.map((idea) => (
          <Button
            key={idea}
            kind="plain"
            size="small"
            onClick={() => {
              onWhat(i18n.t(`plans.form.idea.${idea}`))
              if (idea === 'call' || idea === 'virtualCoffee') onCall()
            }}
          >
            {i18n.t(`plans.form.idea.${idea}`)}
          </Button>
        ))}
      </fieldset>
    )}
  </div>
)

interface LengthAndLinkProps {
  minutes: Minutes
  onMinutes: (minutes: Minutes) => void
  meetingUrl: string
  error: string | undefined
  onMeetingUrl: (typed: string) => void
}

/** How long it takes, and a call's address. */
export function LengthAndLink({ minutes, onMinutes, meetingUrl, error, onMeetingUrl }: LengthAndLinkProps) {
  const offered = [...new Set([...lengths, minutes])].sort((a, b) => a - b)
  return (
    <>
      <div className={layout.narrow}>
        <Select
          label={i18n.t('plans.form.length')}
          value={String(minutes)}
          choices={offered.map((one) => ({
            value: String(one),
            label: i18n.t('plans.form.minutes', one, [String(one)]),
          }))}
          onChange={(chosen) => onMinutes(Number(chosen))}
        />
      </div>
      <TextField
        label={i18n.t('plans.form.link')}
        hint={i18n.t('plans.form.linkHint')}
        optional
        type="url"
        inputMode="url"
        autoComplete="off"
        dir="ltr"
        value={meetingUrl}
        error={error}
        onChange={onMeetingUrl}
      />
    </>
  )
}
