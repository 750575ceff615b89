import { type ReactNode, useId } from 'react'
import { i18n } from '#i18n'
import { BreakPanel } from '@/components/boundaries/break-panel'
import { BudgetsForm } from '@/components/boundaries/budgets/budgets-form'
import { CoolingOff } from '@/components/boundaries/cooling-off'
import { EntryPauses } from '@/components/boundaries/entry-pauses'
import { QuietTimes } from '@/components/boundaries/quiet-times'
import { WaysPast } from '@/components/boundaries/ways-past'
import { ZoneChoice } from '@/components/boundaries/zone-choice'
import { Presence } from '@/components/today/presence'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { newId } from '@/lib/data/deps'
import { looserFrom } from '@/lib/domain/boundaries/change/change'
import { breakEndMs, isOnBreak } from '@/lib/domain/boundaries/break'
import { isPresent } from '@/lib/domain/boundaries/one-offs'
import { catalogueSite } from '@/lib/domain/time/catalogue'
import { firstWeekdayOf } from '@/lib/domain/time/history/first-weekday'
import type { Day } from '@/lib/domain/time/day'
import { failedRead } from '@/lib/pages/follower'
import { FirstWeek } from '../parts/first-week'
import { useStored } from '../home'
import { command, saveSettings } from '../actions/save'
import { useBoundaries } from '../reads/use-boundaries'
import { useOverrides } from '../reads/use-overrides'
import { usePastDays } from '../reads/use-past-days'
import { Waiting } from '../parts/waiting'
import styles from './view.module.css'

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** All boundaries, for editing. */
export default function BoundariesView() {
  const { home, settings, boundaries, base, wished, nowMs, today, save } = useBoundaries()
  const breakUntil = useStored((stored) => stored.breakUntil)
  const presence = useStored((stored) => stored.presence)
  const overrides = useOverrides()
  const past = usePastDays()
  const { sites, dayStartMinutes, hideNumbers } = settings
  const firstWeekday = firstWeekdayOf(Intl.DateTimeFormat().resolvedOptions().locale)

  const startBreak = (until: Day) =>
    void home.act.attempt(async () => {
      await command('startBreak', { until })
    })
  const endBreak = () =>
    void home.act.attempt(async () => {
      await command('endBreak', {})
      home.toasts.say(i18n.t('break.ended'))
    })

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('home.boundaries')}</h1>
      </div>
      <ReadProblem failure={failedRead(overrides, past)} />
      <div className={styles.stack}>
        <Waiting />
        <FirstWeek />
        <Section title={i18n.t('boundaries.title')}>
          <BudgetsForm
            base={base}
            zone={wished.zone}
            sites={sites}
            firstWeekday={firstWeekday}
            past={past.value}
            hideNumbers={hideNumbers}
            newId={newId}
            onSave={save}
            onRemoved={(name, undo) => home.toasts.say(i18n.t('boundaries.removed', [name]), undo)}
          />
        </Section>
        <Section title={i18n.t('quiet.title')}>
          <QuietTimes
            quietTimes={base.quietTimes}
            sites={sites}
            firstWeekday={firstWeekday}
            newId={newId}
            onSave={(quietTimes, removed) => save({ ...base, quietTimes }, removed)}
          />
          <ZoneChoice
            zone={wished.zone}
            nowMs={nowMs}
            onChange={(zone) => void saveSettings(home, { zone })}
          />
        </Section>
        <Section title={i18n.t('entryPause.title')}>
          <EntryPauses
            sites={sites}
            wanted={base.entryPause}
            onChange={(entryPause) => save({ ...base, entryPause })}
          />
        </Section>
        <Section title={i18n.t('coolingOff.title')}>
          <CoolingOff
            hours={base.coolingOffHours}
            onChange={(coolingOffHours) => save({ ...base, coolingOffHours })}
          />
        </Section>
        <Section title={i18n.t('break.title')}>
          <BreakPanel
            breakUntil={breakUntil && nowMs < breakEndMs(breakUntil, dayStartMinutes) ? breakUntil : null}
            runs={isOnBreak(breakUntil, { today, nowMs, dayStartMinutes })}
            from={looserFrom({ nowMs, today, dayStartMinutes }, boundaries.current.coolingOffHours)}
            onStart={startBreak}
            onEnd={endBreak}
          />
        </Section>
        <Section title={i18n.t('presence.heading')}>
          <Presence
            untilMs={presence && isPresent(presence, nowMs) ? presence.untilMs : null}
            onStart={(length) => command('startPresence', { length })}
            onEnd={() => command('endPresence', {})}
          />
        </Section>
        {overrides.value && (
          <WaysPast
            overrides={overrides.value}
            hideNumbers={hideNumbers}
            nameOf={(site) =>
              sites.find((one) => one.site === site)?.name ?? catalogueSite(site)?.name ?? site
            }
          />
        )}
      </div>
    </>
  )
}
