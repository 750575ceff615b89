import type { OnProgress, ManyPorts, ManyRecords, OwnedTable, StoredRecord } from '@/lib/app/ports'
import type { Person } from '@/lib/domain/people/person'

/** The tables whose records are erased with a person when their import is undone. */
const brought: readonly OwnedTable[] = ['channels', 'nudges']

/**
 * Fields that the person fills in. A circle and its rhythm are not among them, since sorting alone sets them.
 */
const noted =
  /^(?:name|notes|nextTime|valued|leaveAlone|timeZone|notBeforeMinutes|notAfterMinutes|noCalls|comfort|goodbye|(?:dates|contexts)\..+)$/

/** True when something was written about them since, or corrected. */
const wasNoted = ({ changedSince }: StoredRecord<Person>): boolean =>
  changedSince('importId').some((field) => noted.test(field))

/** The people who must stay: something was noted about them since, or they were merged with somebody. */
async function lastingAmong(
  records: ManyRecords,
  { came, owned }: { came: readonly StoredRecord<Person>[]; owned: readonly OwnedTable[] },
): Promise<Set<string>> {
  const ids = new Set(came.map(({ record }) => record.id))
  const lasting = new Set<string>()
  // Only the person's own actions fill the other tables: whoever has a record there is more than an entry of the file.
  for (const table of owned.filter((one) => !brought.includes(one))) {
    for (const { personId, removed } of await records.everyOwner(table))
      if (!removed && personId !== null && ids.has(personId)) lasting.add(personId)
  }
  for (const { record } of await records.every('merges'))
    for (const id of [record.keptId, record.mergedId]) if (ids.has(id)) lasting.add(id)
  for (const one of came) if (!one.removed && wasNoted(one)) lasting.add(one.record.id)
  return lasting
}

/**
 * Undoes an import in one transaction: erases everybody it added, except people about whom something was
 * noted since. Returns how many were erased and how many stay.
 */
export const undoPeopleImport = (
  { many, store }: Pick<ManyPorts, 'many' | 'store'>,
  importId: string,
  between?: OnProgress,
): Promise<{ gone: number; staying: number }> =>
  many.run(async (records) => {
    const came = (await records.every('people')).filter(({ record }) => record.importId === importId)
    const lasting = await lastingAmong(records, { came, owned: store.owned })
    const people = came.map(({ record }) => record.id).filter((id) => !lasting.has(id))
    const going = new Set(people)
    const theirs: { [T in OwnedTable]?: string[] } = {}
    for (const table of brought) {
      const owners = await records.everyOwner(table)
      theirs[table] = owners.flatMap(({ id, personId }) => (going.has(personId ?? '') ? [id] : []))
    }
    await records.forget({ people, ...theirs, imports: [importId] }, between)
    return { gone: people.length, staying: lasting.size }
  })
