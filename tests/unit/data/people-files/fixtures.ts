import { readFileSync } from 'node:fs'
import { createPace } from '@/lib/data/pace'
import type { ImportedPerson, Unreadable } from '@/lib/domain/people/import/imported-person'
import { readPeopleFile } from '@/lib/data/people-files/read'

export const fixtureBytes = (name: string, folder = 'import'): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/${folder}/${name}`, import.meta.url)))

export const readBytes = (bytes: Uint8Array) => readPeopleFile(bytes, createPace())

export const readText = (text: string) => readBytes(new TextEncoder().encode(text))

/** Whom a text or a fixture holds; throws when it is refused. */
export async function found(
  source: Uint8Array | string,
): Promise<{ form: string; people: ImportedPerson[]; unreadable: Unreadable[] }> {
  const reading = await (typeof source === 'string' ? readText(source) : readBytes(source))
  if (!reading.ok) throw new Error(reading.problem)
  return reading
}

export const inFixture = (name: string) => found(fixtureBytes(name))
