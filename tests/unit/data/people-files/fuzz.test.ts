import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportedPerson } from '@/lib/domain/people/import/imported-person'
import { fixtureBytes, readBytes } from './fixtures'

const folders = ['import', 'reported/tables', 'reported/writing', 'reported/fields']
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`../../../fixtures/${folder}/`, import.meta.url))
    .sort()
    .map((name) => fixtureBytes(name, folder)),
)

const morsels = [
  '\n', '\r\n', '\r', '"', '""', ',', ';', ':', '=', '=\n', '\\', '\t', ' ', '\uFEFF', '\0', ':::', '%', "'=",
  'BEGIN:VCARD\n', 'END:VCARD\n', 'VERSION:2.1\n', 'item1.', ';ENCODING=QUOTED-PRINTABLE:', ';CHARSET=utf-16:',
  ';TYPE="', 'AGENT:\n', '__proto__', 'BDAY:--', '9'.repeat(400), ' '.repeat(3000), '"\n'.repeat(200), '😀', '\ud800',
].map((text) => new TextEncoder().encode(text)) // prettier-ignore

interface Mutation {
  file: number
  steps: { kind: number; at: number; length: number; morsel: number; byte: number }[]
}

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat(files.length - 1),
  steps: fc.array(
    fc.record({
      kind: fc.nat(5),
      at: fc.nat(100_000),
      length: fc.nat(300),
      morsel: fc.nat(morsels.length - 1),
      byte: fc.nat(255),
    }),
    { minLength: 1, maxLength: 8 },
  ),
})

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function mutated({ file, steps }: Mutation): Uint8Array {
  let bytes = files[file]!
  for (const { kind, at: anywhere, length, morsel, byte } of steps) {
    const at = bytes.length > 0 ? anywhere % bytes.length : 0
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
    if (kind === 0) bytes = joined(before, after.subarray(length))
    else if (kind === 1) bytes = joined(before, morsels[morsel]!, after)
    else if (kind === 2) bytes = joined(before, Uint8Array.of(byte), after.subarray(1))
    else if (kind === 3) bytes = joined(before, after.subarray(0, length), after)
    else if (kind === 4) bytes = before
    else bytes = joined(before, files[(file + byte) % files.length]!.subarray(0, length), after)
  }
  return bytes
}

function expectWhole(person: ImportedPerson) {
  const { name, emails, phones, profiles, groups, organisation, note } = person
  for (const text of [name, organisation, note, ...emails, ...profiles, ...groups])
    expect(text).toBe(text.trim())
  expect(name.length > 0 && name.length <= 200).toBe(true)
  for (const url of profiles) expect(url).toMatch(/^https?:/i)
  for (const { raw } of phones) expect(raw).toMatch(/\p{Nd}/u)
  for (const day of [person.birthday, person.anniversary])
    if (day) expect(day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31).toBe(true)
  expect(person.line).toBeGreaterThan(0)
}

describe('five thousand damaged files', () => {
  it('are each read whole or refused, soon, and never by an exception', { timeout: 120_000 }, async () => {
    let [read, refused, slowestMs] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(anyMutation, async (mutation) => {
        const bytes = mutated(mutation)
        const fromMs = performance.now()
        const reading = await readBytes(bytes)
        slowestMs = Math.max(slowestMs, performance.now() - fromMs)
        if (reading.ok) {
          read++
          expect(reading.people.length + reading.unreadable.length).toBeGreaterThan(0)
          reading.people.forEach(expectWhole)
          for (const { line, excerpt } of reading.unreadable)
            expect(line > 0 && excerpt.length <= 80).toBe(true)
        } else refused++
      }),
      { numRuns: 5000, seed: 20261124, endOnFailure: true },
    )
    // Damage that only ever refuses, or never does, would show nothing.
    expect(read).toBeGreaterThan(3000)
    expect(refused).toBeGreaterThan(50)
    expect(slowestMs).toBeLessThan(2000)
  })
})
