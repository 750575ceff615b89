import type { AfterVisit, Override } from '@/lib/domain/boundaries/override'
import type { Done, RecordPorts } from '../ports'

/** Logs a way past a boundary that was taken. Returns its id. */
export const noteOverride = (
  { store, now, newId }: RecordPorts,
  fields: Omit<Override, 'id' | 'atMs'>,
): Promise<Done<string>> =>
  store.run(async (records) => {
    const id = newId()
    await records.add('overrides', { ...fields, id, atMs: now() })
    return id
  })

/** Stores how a visit felt; a second answer about the same visit replaces the first. Returns its id. */
export const noteAfterVisit = (
  { store, newId }: RecordPorts,
  { site, visitEndedAtMs, feltAfter }: Omit<AfterVisit, 'id'>,
): Promise<Done<string>> =>
  store.run(async (records) => {
    const said = await records.where('afterVisits', 'visitEndedAtMs', [visitEndedAtMs])
    const before = said.find((one) => one.site === site)
    const id = before?.id ?? newId()
    if (before) await records.change('afterVisits', id, { feltAfter })
    else await records.add('afterVisits', { id, site, visitEndedAtMs, feltAfter })
    return id
  })
