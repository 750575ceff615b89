import { i18n } from '#i18n'
import { keepCalm } from '@/lib/app/boundaries/calm'
import { createCoalesced, createTurns } from '@/lib/app/in-turn'
import { createHints } from '@/lib/app/time/hints'
import { look } from '@/lib/app/time/look'
import type { AlarmName } from '@/lib/app/ports'
import { remind, reminderButtons, type RemindPorts, remindTomorrow } from '@/lib/app/today/remind'
import { settleLastSession } from '@/lib/app/time/settle-last-session'
import { offering } from '@/lib/app/today/offer-nudge'
import { alarms } from '@/lib/browser/alarms'
import { badge } from '@/lib/browser/badge'
import { calmPages } from '@/lib/browser/on-sites/calm-pages'
import { clock, createTimer, workerAgeMs } from '@/lib/browser/clock'
import { grants } from '@/lib/browser/grants'
import { networkRules } from '@/lib/browser/on-sites/network-rules'
import { notices } from '@/lib/browser/notices'
import { tabs } from '@/lib/browser/on-sites/seen-tabs'
import { browserSession } from '@/lib/browser/session-memory'
import { localArea } from '@/lib/browser/storage-area'
import { createCalmHealths } from '@/lib/data/calm-healths'
import { openDatabase } from '@/lib/data/database'
import { newId } from '@/lib/data/deps'
import { createLocalStateStore } from '@/lib/data/local-state'
import { createPeople } from '@/lib/data/people'
import { createReminders } from '@/lib/data/reminders'
import { rememberingSpans } from '@/lib/data/remembered-spans'
import { recordPorts } from '@/lib/data/store'
import { createUsages } from '@/lib/data/usages'
import type { Told } from '@/lib/domain/time/changes'
import { loadPlans } from '@/lib/pages/load-plans'
import { createCommands } from './commands'
import { reminderWords } from './reminder-words'

/**
 * The distance between looks (ms): short after a single event, but at most two a second while events keep
 * coming.
 */
const apart = { spacingMs: 250, burstMs: 750 }

/** Composes the background: adapters for every port, and one queue for everything that changes state. */
export function createBackground() {
  const inTurn = createTurns()
  const db = openDatabase()
  const localState = createLocalStateStore(localArea)
  const usages = rememberingSpans(createUsages(db))
  const people = createPeople(
    db,
    offering(async () => recordPorts(db, (await localState.read()).settings)),
  )

  const calm = { clock, localState, pages: calmPages, healths: createCalmHealths(localArea) }

  /** Whether an event since the last look showed that somebody is there. */
  let heard = false
  const lookNow = (full: boolean) =>
    inTurn(async () => {
      const wasHeard = heard
      heard = false
      // Calm comes first: it is quick, and meanwhile a feed that should be calm is visible.
      if (full) await keepCalm(calm).catch((error: unknown) => console.error(error))
      await look(ports, { full, heard: wasHeard })
    })
  const lookNowHeard = (full: boolean) => {
    heard = true
    return lookNow(full)
  }
  const hinted = createCoalesced(() => lookNow(false), apart)
  const timer = createTimer(() => void hinted())
  const hints = createHints(workerAgeMs)
  const ports = {
    clock,
    timer,
    hints,
    tabs,
    localState,
    usages,
    rules: networkRules,
    grants,
    badge,
    alarms,
    newId,
  }

  const reminding: RemindPorts = {
    clock,
    localState,
    people,
    plans: {
      ahead: async (at) => (await loadPlans(db, at)).planned,
    },
    alarms,
    notices,
    reminders: createReminders(localArea),
    words: {
      title: i18n.t('reminder.title'),
      withName: reminderWords,
      withoutName: i18n.t('reminder.withoutName'),
      writeNow: i18n.t('reminder.writeNow'),
      tomorrow: i18n.t('reminder.tomorrow'),
    },
  }
  const remindNow = () => inTurn(() => remind(reminding))

  /**
   * After an alarm for the end of a day or a pass, boundaries have to be judged even when no watched page is
   * open.
   */
  const rang = (name: AlarmName) => {
    if (name === 'day-start') void inTurn(() => usages.forgetOld(clock.read().wallMs))
    void (name === 'reminder' ? remindNow() : lookNow(name !== 'heartbeat'))
  }

  const commands = createCommands({
    db,
    localState,
    usages,
    people,
    calm,
    reminding,
    inTurn,
    lookNow: lookNowHeard,
  })

  return {
    hinted: ({ sign, told }: { sign: boolean; told?: Told }) => {
      heard ||= sign
      if (told) hints.note(told)
      void hinted()
    },
    rearrange() {
      void lookNowHeard(true)
      void remindNow()
    },
    rang,
    commands,
    /** Returns whether to open the composer. */
    answerReminder(button: number | null) {
      const isTomorrow = button !== null && reminderButtons[button] === 'tomorrow'
      if (isTomorrow) void inTurn(() => remindTomorrow(reminding))
      return !isTomorrow
    },
    /** The keyboard command has no duration, so it is an hour; a longer presence that is running stays. */
    startPresence: () => commands.startPresence({ length: 60 }, {}),
    needsFirstRun: async () => (await localState.read()).settings.firstRun.step === 'welcome',
    /** A reload can come without any start event, so every start restores the state. */
    async boot() {
      // Before any look, which would otherwise credit time from before this start.
      await inTurn(async () => {
        await localState.mint()
        await settleLastSession({ localState, usages, session: browserSession })
      })
      // Independent of each other: a look that fails, as while tabs are being restored, must not prevent a
      // reminder.
      await Promise.all([lookNow(true), remindNow()])
    },
  }
}
