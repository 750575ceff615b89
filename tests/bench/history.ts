import type { PorchlightDatabase } from '@/lib/data/database'
import { type Deps, newId } from '@/lib/data/deps'
import { recordSpans } from '@/lib/data/usage'
import { families } from '@/lib/domain/check-ins/check-in'
import { circles } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import { addToDay, dayOf, dayStartMs } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import {
  addPerson,
  addSelfCheckIn,
  answerWent,
  answerWord,
  logContact,
  offerNudge,
  openDraft,
  storeOutcome,
} from '@/tests/support/use-cases'

const hourMs = 3_600_000
const minuteMs = 60_000

const firstNames = 'Ada Bo Cleo Dag Eva Finn Gül Hugo Inés Jo'.split(' ')
const lastNames = 'Abel Brandt Castell Dauphin Ekström'.split(' ')

interface Size {
  people: number
  days: number
  contactsEach: number
  spansADay: number
  sites: string[]
}

/**
 * Lives through `days` days up to `nowMs` with the commands that pages use: people with two channels and their
 * contacts, a nudge, a draft and a self check-in a day, and counted time with its totals. The same every time.
 */
export async function liveThrough(
  db: PorchlightDatabase,
  { deviceId, nowMs, dayStartMinutes }: { deviceId: string; nowMs: number; dayStartMinutes: number },
  { people, days, contactsEach, spansADay, sites }: Size,
): Promise<void> {
  const at = (ms: number): Deps => ({ now: () => ms, deviceId, newId })
  const today = dayOf(nowMs, dayStartMinutes)
  const dayAgo = (count: number) => addToDay(today, -count)
  const startOf = (count: number) => dayStartMs(dayAgo(count), dayStartMinutes)

  const ids: string[] = []
  for (let index = 0; index < people; index++) {
    const circle = circles[index % circles.length]!
    const phone = `+1415555${String(1000 + index)}`
    const id = await addPerson(
      db,
      at(startOf(days)),
      {
        name: `${firstNames[index % 10]} ${lastNames[Math.floor(index / 10) % 5]}`,
        circle,
        rhythmDays: rhythmFor(circle),
        notes: 'Met at the choir. Likes long walks and short calls.',
        valued: 'how calmly you listen',
      },
      {
        channels: [
          { kind: 'whatsapp', address: phone },
          { kind: 'sms', address: phone },
        ],
      },
    )
    ids.push(id)
    for (let talk = 0; talk < contactsEach; talk++) {
      const daysAgo = 3 + ((index * 7 + talk * Math.floor(days / contactsEach)) % (days - 3))
      await logContact(db, at(startOf(daysAgo) + 8 * hourMs), { personId: id, note: 'About the garden.' })
    }
  }

  for (let daysAgo = days; daysAgo >= 1; daysAgo--) {
    const deps = at(startOf(daysAgo) + 9 * hourMs)
    const day = dayAgo(daysAgo)
    const personId = ids[daysAgo % people]!
    const nudge = await offerNudge(db, deps, { day, personId, reason: { kind: 'quiet', days: 20 } })
    await storeOutcome(db, deps, { id: nudge.id, outcome: 'skipped' })
    await addSelfCheckIn(db, deps, { feeling: 'alright', need: 'reach-out' })
    const family = families[daysAgo % families.length]!
    const { id } = await openDraft(db, deps, { personId, family, channelKind: 'whatsapp' })
    await answerWent(db, deps, { id, answer: 'yes' })
    await answerWord(db, deps, { id, word: 'replied' })
  }
  // What stands before the person would otherwise be measured in their place.
  await addSelfCheckIn(db, at(nowMs), { wavedAway: true })

  for (let daysAgo = days; daysAgo >= 0; daysAgo--) {
    const startMs = startOf(daysAgo)
    // Today's are over by now, however early it is.
    const stepMs = Math.min(20 * minuteMs, Math.floor((nowMs - startMs) / spansADay))
    const spans = Array.from({ length: spansADay }, (_, index): Span => {
      const startedAtMs = startMs + index * stepMs
      return {
        id: newId(),
        site: sites[index % sites.length]!,
        surface: index % 4 === 3 ? 'people' : 'feed',
        startedAtMs,
        endedAtMs: startedAtMs + Math.floor((stepMs * (1 + (index % 5))) / 100),
        visit: index % 2 === 0,
      }
    })
    await recordSpans(db, { spans, deviceId, dayStartMinutes })
  }
}
