import { describe, expect, it } from 'vitest'
import { channelName, openLabel } from '@/components/check-in/channel-words'
import { whyUnread } from '@/components/people/channels/channel-check'
import { lookUpPeople } from '@/lib/app/files/people-import/look-up'
import { createPace } from '@/lib/data/pace'
import { takeAlong } from '@/lib/data/people-files/take-along'
import { readAddress } from '@/lib/data/read-address'
import { isAddressFor } from '@/lib/domain/people/reach/address'
import { apps } from '@/lib/domain/people/apps/table'
import { draftLink, targetText } from '@/lib/domain/people/reach/links'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { proposedKind } from '@/lib/domain/people/reach/proposed-kind'
import { type AppExample, appExamples } from '../../support/app-examples'
import { manyPortsOver } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from './database-for-test'
import { found } from './people-files/fixtures'

const nobody = () => manyPortsOver(freshDatabase(), depsAt(0))

const channelsOn = async (line: string) => {
  const { people } = await found(`BEGIN:VCARD\nVERSION:4.0\nFN:Maya\n${line}\nEND:VCARD\n`)
  const ready = await lookUpPeople(nobody(), { people, region: null }, createPace())
  return ready.people.flatMap(({ channels }) => channels.map(({ kind, address }) => [kind, address]))
}

describe.each(apps.map((app) => [app.kind, app] as const))('%s', (kind, app) => {
  const examples: readonly AppExample[] = appExamples[kind] ?? []

  it('has examples', () => expect(examples).not.toEqual([]))

  it('is recognised from what is pasted, and stores it in one form', async () => {
    for (const { pasted, address } of examples) {
      expect(isAddressFor(kind, address)).toBe(true)
      for (const typed of pasted) {
        // An e-mail address alone is an e-mail address, and a number alone one of the usual app.
        expect([typed, proposedKind(typed)]).toEqual([typed, kind])
        expect([typed, await readAddress(kind, typed, null)]).toEqual([typed, { ok: true, address }])
      }
    }
  })

  it('says where a draft will go, and opens one with the text or bare', () => {
    for (const { address, shown, empty, withText, bare = false } of examples) {
      const link = (text: string, most = false) =>
        draftLink({ kind, address }, most ? 'a'.repeat(Number(app.longestText) + 1) : text, { apple: true })
      expect(targetText({ kind, address })).toBe(shown)
      expect(link('')?.href).toBe(empty)
      expect(link('Tea & cake?')).toMatchObject({ carriesText: !bare })
      expect(link('Tea & cake?')?.href).toBe(withText.replace('?body', kind === 'sms' ? '&body' : '?body'))
      // Too long a text is left out as a whole.
      if (!bare) expect(link('', true)).toMatchObject({ href: empty, carriesText: false })
    }
  })

  it('is read from cards of address books', async () => {
    for (const { cardLines = [], address } of examples)
      for (const line of cardLines) expect([line, await channelsOn(line)]).toEqual([line, [[kind, address]]])
  })

  it('is written into a card, from which nothing of the address is lost', async () => {
    for (const { address, written } of examples) {
      const person = { ...personDefaults, id: 'maya', name: 'Maya', addedAtMs: 0 }
      const channel = { id: 'a', personId: 'maya', kind, address, raw: address }
      const { blob } = await takeAlong(
        { people: [person], channels: [channel] },
        { form: 'vcard', nowMs: 0 },
        createPace(),
      )
      expect((await blob.text()).split('\r\n')).toContain(written)
      expect((await channelsOn(written)).map(([, read]) => read)).toEqual([address])
      // A page says whose it is.
      if (written.startsWith('URL:')) expect(await channelsOn(written)).toEqual([[kind, address]])
    }
  })

  it('has a name, a button, and words for an address that it cannot use', () => {
    // Asking for a string that the catalogue lacks throws.
    const [name, button] = [channelName(kind), openLabel(kind)]
    if (app.name) expect([name, button]).toEqual([app.name, expect.stringContaining(app.name)])
    for (const words of [name, button, whyUnread({ kind, raw: '' })]) expect(words).not.toBe('')
  })
})

describe('the table of apps', () => {
  it('has each kind, host and name of an app once', () => {
    for (const all of [
      apps.map(({ kind }) => kind),
      apps.flatMap(({ hosts = [] }) => hosts),
      apps.flatMap(({ called = [] }) => called),
    ])
      expect(all).toEqual([...new Set(all)])
  })
})
