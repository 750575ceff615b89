import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import { dayOf } from '@/lib/domain/time/day'
import type { Done, RecordPorts } from '../ports'

/** Stores a self check-in, or that it was waved away for the day. Returns its id. */
export const addSelfCheckIn = (
  { store, now, newId, dayStartMinutes }: RecordPorts,
  {
    feeling = null,
    need = null,
    wavedAway = false,
  }: Partial<Pick<SelfCheckIn, 'feeling' | 'need' | 'wavedAway'>>,
): Promise<Done<string>> =>
  store.run(async (records) => {
    const [id, atMs] = [newId(), now()]
    await records.add('selfCheckIns', {
      id,
      atMs,
      day: dayOf(atMs, dayStartMinutes),
      feeling,
      need,
      wavedAway,
    })
    return id
  })
