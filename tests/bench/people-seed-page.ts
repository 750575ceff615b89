/// <reference types="chrome" />
import { openDatabase } from '@/lib/data/database'
import type { Stored } from '@/lib/data/schema'
import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Contact } from '@/lib/domain/people/contact'
import { circles, contexts, type Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { rhythmFor } from '@/lib/domain/people/rhythms'

const firstNames = 'Ada Bo Cleo Dag Eva Finn Gül Hugo Inés Jo'.split(' ')
const lastNames = 'Abel Brandt Castell Dauphin Ekström Fry Gold Hart Imre Jung'.split(' ')
const dayMs = 86_400_000
const upkeep = { stamps: {}, deletedAtMs: null }

/** Runs in an extension page of the copy. Its hash says how many people there shall be; sixty have a rhythm and a number. */
async function seed() {
  const count = Number(location.hash.slice(1))
  const settings = { firstRun: { step: 'done' }, selfCheckIn: false }
  await chrome.runtime.sendMessage({ command: 'saveSettings', ask: { patch: settings } })
  const nowMs = Date.now()
  const people = Array.from({ length: count }, (_, i): Stored<Person> => {
    const circle = circles[i % circles.length]!
    return {
      ...personDefaults,
      ...upkeep,
      id: `p${String(i).padStart(5, '0')}`,
      name: `${firstNames[i % 10]} ${lastNames[Math.floor(i / 10) % 10]} ${i}`,
      circle,
      contexts: { [contexts[i % contexts.length]!]: true },
      rhythmDays: i < 60 ? rhythmFor(circle) : null,
      addedAtMs: nowMs - 400 * dayMs,
    }
  })
  // Two contacts each, as an address book that grew has them.
  const contacts = people.flatMap(({ id }, i) =>
    [20, 200].map((days): Stored<Contact> => ({
      ...upkeep,
      id: `${id} ${days}`,
      personId: id,
      atMs: nowMs - (days + (i % 17)) * dayMs,
      kind: 'message',
      began: 'me',
      energy: null,
      feltMet: null,
      note: '',
      checkInId: null,
    })),
  )
  const channels = people
    .filter(({ rhythmDays }) => rhythmDays !== null)
    .map(({ id }, i): Stored<Channel> => {
      const address = `+1415555${String(i).padStart(4, '0')}`
      return { ...upkeep, id: `${id} channel`, personId: id, kind: 'whatsapp', address, raw: address }
    })
  const db = openDatabase()
  await db.people.bulkPut(people)
  await db.channels.bulkPut(channels)
  await db.contacts.bulkPut(contacts)
  document.title = `seeded: ${await db.people.count()}`
}

seed().catch((problem) => {
  document.title = `failed: ${String(problem)}`
})
