import { noteCalm } from '@/lib/app/boundaries/calm'
import {
  answerProposal,
  changeBoundaries,
  changeSettings,
  observeFirst,
  restoreLocalState,
  setPooledBudget,
  takeBackPending,
  takeBackRestored,
} from '@/lib/app/boundaries/changes'
import { noteAfterVisit, noteOverride } from '@/lib/app/boundaries/overrides'
import { noteOpenedDraft } from '@/lib/app/check-ins/check-ins'
import { closedNow } from '@/lib/app/boundaries/closed-now'
import { endBreak, endPresence, startBreak, startPresence } from '@/lib/app/boundaries/one-offs'
import { pausedSite, pauseOver, pauseView } from '@/lib/app/boundaries/pause'
import { sortPerson, takeBackSorting } from '@/lib/app/people/sorting'
import { finishThis, passEntry, takePass } from '@/lib/app/boundaries/take-pass'
import type { LocalStateStore, Overrides, People, Usages } from '@/lib/app/ports'
import { remind, remindAsChanged, type RemindPorts } from '@/lib/app/today/remind'
import { mutedAt } from '@/lib/app/boundaries/boundary-status'
import { addSelfCheckIn } from '@/lib/app/today/self-check-ins'
import { todaysNudge, withoutNotes } from '@/lib/app/today/todays-nudge'
import { clock } from '@/lib/browser/clock'
import type { Handlers } from '@/lib/browser/messages'
import { wallMs } from '@/lib/browser/now'
import { leaveTab, openInTab } from '@/lib/browser/open'
import { hasEntries, showOver, tellFrameReady, wasPlaying } from '@/lib/browser/on-sites/overlay'
import { sessionMemory } from '@/lib/browser/session-memory'
import { giveSound, hush } from '@/lib/browser/on-sites/sound'
import { localArea } from '@/lib/browser/storage-area'
import type { PorchlightDatabase } from '@/lib/data/database'
import { newId, systemDeps } from '@/lib/data/deps'
import { recordPorts } from '@/lib/data/store'
import { parseFileParts, parseRestorable, parseWholeSet } from '@/lib/data/parse/restorable'
import { parseSettings } from '@/lib/data/parse/settings'
import { placeOf } from '@/lib/domain/time/surfaces'

interface CommandParts {
  db: PorchlightDatabase
  localState: LocalStateStore & { mint(): Promise<void> }
  usages: Usages
  people: People
  calm: Parameters<typeof noteCalm>[0]
  reminding: RemindPorts
  inTurn: <T>(run: () => Promise<T>) => Promise<T>
  lookNow: (full: boolean) => Promise<void>
}

/** The background's handlers for each command; those that change anything run one at a time. */
export function createCommands(parts: CommandParts): Handlers {
  const { db, localState, usages, people, calm, reminding, inTurn, lookNow } = parts

  const settings = async () => (await localState.read()).settings
  const records = async () => {
    const own = await settings()
    return recordPorts(db, own, systemDeps(own.deviceId, wallMs))
  }

  const overrides: Overrides = {
    // A failure to write the log must not undo what was granted.
    note: async (fields) =>
      void (await noteOverride(await records(), fields).catch((problem: unknown) => console.warn(problem))),
  }
  const ports = { clock, localState, usages, session: sessionMemory, overrides, newId }

  const siteOf = async (destination: string | null, address: string | undefined) =>
    pausedSite({ destination, address }, await settings())

  /** Changes the stored state, then applies it to open pages. */
  const changing = async <T>(change: () => Promise<T>): Promise<T> => {
    const answer = await inTurn(change)
    await lookNow(true)
    return answer
  }

  return {
    async look() {
      await lookNow(false)
      return null
    },
    async isFeedClosed(_ask, { url }) {
      const place = placeOf(url ?? '', (await settings()).sites)
      return place?.surface === 'feed' && (await closedNow(ports, place.site)) !== null
    },
    async openPause({ destination, begins }, { tab, frameId }) {
      const site = await siteOf(destination, tab?.url)
      const own = await settings()
      const { hideNumbers, theme } = own
      const nowMs = clock.read().wallMs
      const [pause, today] = await Promise.all([
        inTurn(() => pauseView(ports, { site, tabId: tab?.id ?? -1, begins })),
        inTurn(async () =>
          todaysNudge(people, {
            nowMs,
            settings: own,
            mutedUntilMs: mutedAt(nowMs, await localState.read()),
          }),
        ),
      ])
      if (!pause.paused) {
        // A page whose site is no longer watched or granted is left out of every look, so its overlay is
        // removed here.
        if (site === '' && tab?.id !== undefined && frameId !== 0)
          void showOver({ tabId: tab.id, inSight: true, audible: false }, { show: 'nothing' })
        // Network rules have to be up to date first, or they would redirect the page back to the pause at
        // once.
        await lookNow(true)
      } else if (tab?.id !== undefined && frameId !== 0) await tellFrameReady(tab.id)
      const isPlaying =
        tab?.id !== undefined && frameId !== 0 && (tab.audible === true || (await wasPlaying(tab.id)))
      return { pause: pauseOver(pause, isPlaying), today: withoutNotes(today), hideNumbers, theme }
    },
    async takePass({ destination, minutes, intention }, { tab }) {
      const site = await siteOf(destination, tab?.url)
      return changing(() => takePass(ports, { site, tabId: tab?.id ?? -1, minutes, intention }))
    },
    async finishThis({ destination }, { tab }) {
      const site = await siteOf(destination, tab?.url)
      return changing(() => finishThis(ports, { site }))
    },
    async passEntry({ destination, intention }, { tab }) {
      const site = await siteOf(destination, tab?.url)
      return changing(() => passEntry(ports, { site, tabId: tab?.id ?? -1, intention }))
    },
    startPresence: ({ length }) => changing(() => startPresence(ports, length)),
    endPresence: () => changing(() => endPresence(ports)),
    startBreak: ({ until }) => changing(() => startBreak(ports, until)),
    async endBreak() {
      await changing(() => endBreak(ports))
      return null
    },
    async answerProposal({ minutes }) {
      await changing(() => answerProposal(ports, minutes))
      return null
    },
    setPooledBudget: async ({ minutes }) => ({
      pendingFrom: await changing(() => setPooledBudget(ports, minutes)),
    }),
    async observeFirst() {
      await changing(() => observeFirst(ports))
      return null
    },
    async afterVisit(fields) {
      await noteAfterVisit(await records(), fields)
      return null
    },
    async leaveFeed(_ask, { tab }) {
      if (tab?.id !== undefined) await leaveTab(tab.id, { keep: tab.pinned || (await hasEntries(tab.id)) })
      return null
    },
    async hush(_ask, { tab }) {
      if (tab?.id !== undefined) await hush(tab.id)
      return null
    },
    async giveSound(_ask, { tab }) {
      if (tab?.id !== undefined) await giveSound(tab.id)
      return null
    },
    async noteCalm({ findings }, { tab }) {
      await inTurn(() => noteCalm(calm, { address: tab?.url ?? '', findings }))
      return null
    },
    async saveSettings({ patch }) {
      const { pendingFrom } = await changing(async () => {
        const before = (await settings()).reminder
        const changed = await changeSettings(ports, patch, (value) => parseSettings(value).settings)
        await remindAsChanged(reminding, { before, after: changed.settings.reminder })
        return changed
      })
      await inTurn(() => remind(reminding))
      return { pendingFrom }
    },
    async saveBoundaries(asked) {
      const set = parseWholeSet(asked.set)
      const seen = asked.seen === undefined ? undefined : parseWholeSet(asked.seen)
      return { pendingFrom: await changing(() => changeBoundaries(ports, set, { seen })) }
    },
    async takeBackPending() {
      await changing(() => takeBackPending(ports))
      return null
    },
    async restoreLocalState(file) {
      const restored = await changing(() => restoreLocalState(ports, parseFileParts(file)))
      await inTurn(() => remind(reminding))
      return restored
    },
    async takeBackRestored({ before, after }) {
      const restored = { before: parseRestorable(before), after: parseRestorable(after) }
      await changing(() => takeBackRestored(ports, restored))
      await inTurn(() => remind(reminding))
      return null
    },
    async eraseLocalState() {
      await inTurn(async () => {
        await localArea.clear()
        // A new device id, so that new data cannot be tied to what was erased.
        await localState.mint()
      })
      await lookNow(true)
      return null
    },
    async openTab({ href }) {
      await openInTab(href)
      return null
    },
    async openedDraft(opened) {
      await noteOpenedDraft(await records(), opened)
      return null
    },
    async sortPerson({ id, sorted }) {
      return (await inTurn(async () => sortPerson(await records(), id, sorted))).answer
    },
    async takeBackSorting({ id, set, before }) {
      await inTurn(async () => takeBackSorting(await records(), id, { set, before }))
      return null
    },
    async addSelfCheckIn(fields) {
      await addSelfCheckIn(await records(), fields)
      return null
    },
  }
}
