import { act, cleanup, render } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import type { PorchlightDatabase } from '@/lib/data/database'
import { browser } from './browser-for-test'

export { browser }

let made = 0

/**
 * Home as a page shows it at a view, over the real commands of the background and an empty database, or with what `fill`
 * puts there before anything is read.
 */
export async function openHomeAt(
  hash: string,
  localState: Record<string, unknown> = {},
  fill: (db: PorchlightDatabase) => Promise<unknown> = async () => {},
) {
  // Only now: the polyfill looks for a browser when it is loaded.
  const [
    { App },
    { createHome, HomeContext },
    { createCommands },
    { createLocalStateStore },
    { createUsages },
    { createPeople },
  ] = await Promise.all([
    import('@/entrypoints/home/app'),
    import('@/entrypoints/home/home'),
    import('@/entrypoints/background/commands'),
    import('@/lib/data/local-state'),
    import('@/lib/data/usages'),
    import('@/lib/data/people'),
  ])
  const { openDatabase } = await import('@/lib/data/database')
  const { firstValue } = await import('@/lib/pages/follower')
  const { localArea } = await import('@/lib/browser/storage-area')
  const { createCalmHealths } = await import('@/lib/data/calm-healths')
  const { clock } = await import('@/lib/browser/clock')
  const { alarms } = await import('@/lib/browser/alarms')
  const { notices } = await import('@/lib/browser/notices')
  const { createReminders } = await import('@/lib/data/reminders')
  const { createTurns } = await import('@/lib/app/in-turn')
  const { offering } = await import('@/lib/app/today/offer-nudge')
  const { recordPorts } = await import('@/lib/data/store')

  browser.reset()
  Object.assign(browser.stored, localState)
  const db = openDatabase(`home-${++made}`)
  const keeping = createLocalStateStore(localArea)
  await keeping.mint()
  const people = createPeople(
    db,
    offering(async () => recordPorts(db, (await keeping.read()).settings)),
  )
  const words = { title: '', withName: () => '', withoutName: '', writeNow: '', tomorrow: '' }
  const commands = createCommands({
    db,
    localState: keeping,
    usages: createUsages(db),
    people,
    reminding: {
      clock,
      localState: keeping,
      people,
      plans: { ahead: async () => [] },
      alarms,
      notices,
      reminders: createReminders(localArea),
      words,
    },
    calm: { clock, localState: keeping, healths: createCalmHealths(localArea) },
    inTurn: createTurns(),
    lookNow: async () => {},
  })
  browser.onMessage((message) => {
    const { command, ask } = message as { command: keyof typeof commands; ask: never }
    return commands[command](ask, {})
  })
  await fill(db)
  location.hash = hash
  const home = createHome(db)
  onTestFinished(async () => {
    cleanup()
    await db.delete()
  })
  await act(async () => {
    render(
      <HomeContext value={home}>
        <App />
      </HomeContext>,
    )
    await firstValue(home.stored, (stored) => stored).catch(() => {})
  })
  return { home, db, settings: async () => (await keeping.read()).settings, localState: keeping }
}
