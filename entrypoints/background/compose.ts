import { i18n } from '#i18n'
import { createCoalesced, createTurns } from '@/lib/app/in-turn'
import { look } from '@/lib/app/look'
import type { AlarmName } from '@/lib/app/ports'
import { planReminder, remind } from '@/lib/app/remind'
import { settleLastSession } from '@/lib/app/settle-last-session'
import { alarms } from '@/lib/browser/alarms'
import { badge } from '@/lib/browser/badge'
import { clock, createTimer } from '@/lib/browser/clock'
import { grants } from '@/lib/browser/grants'
import { networkRules } from '@/lib/browser/network-rules'
import { notices } from '@/lib/browser/notices'
import { tabs } from '@/lib/browser/seen-tabs'
import { browserSession } from '@/lib/browser/session-memory'
import { localArea } from '@/lib/browser/storage-area'
import { openDatabase } from '@/lib/data/database'
import { newId } from '@/lib/data/deps'
import { createKept } from '@/lib/data/kept'
import { createPeople } from '@/lib/data/people'
import { rememberingSpans } from '@/lib/data/remembered-spans'
import { createUsages } from '@/lib/data/usages'
import { createCommands } from './commands'

/** Looks at most this often (ms), however many events come. */
const spacingMs = 250

/** Puts the background together: real parts for every port, and one line in which everything waits its turn. */
export function createBackground() {
  const inTurn = createTurns()
  const db = openDatabase()
  const kept = createKept(localArea)
  const usages = rememberingSpans(createUsages(db))
  const people = createPeople(db, kept)

  const lookNow = (full: boolean) => inTurn(() => look(ports, { full }))
  const hinted = createCoalesced(() => lookNow(false), spacingMs)
  const timer = createTimer(() => void hinted())
  const ports = { clock, timer, tabs, kept, usages, rules: networkRules, grants, badge, alarms, newId }

  const remindNow = () =>
    inTurn(() =>
      remind({
        clock,
        kept,
        people,
        alarms,
        notices,
        words: {
          title: i18n.t('reminder.title'),
          withName: (name) => i18n.t('reminder.withName', [name]),
          withoutName: i18n.t('reminder.withoutName'),
        },
      }),
    )

  /** A rang alarm of a day's or a pass's end must be judged even when nothing watched is open. */
  const rang = (name: AlarmName) => {
    if (name === 'day-start') void inTurn(() => usages.forgetOld(clock.read().wallMs))
    void (name === 'reminder' ? remindNow() : lookNow(name !== 'heartbeat'))
  }

  return {
    hinted: () => void hinted(),
    rearrange: () => void lookNow(true),
    rang,
    commands: createCommands({ db, kept, usages, people, inTurn, lookNow }),
    needsFirstRun: async () => (await kept.read()).settings.firstRun.step === 'welcome',
    /** A reload can come without any start event, so every start puts things in order. */
    async boot() {
      // In the first turn of all: no look may credit what went before it.
      await inTurn(async () => {
        await kept.mint()
        await settleLastSession({ kept, usages, session: browserSession })
      })
      await lookNow(true)
      await inTurn(async () => planReminder({ alarms, clock }, (await kept.read()).settings))
    },
  }
}
