import { answeredField, followUpDue, type HardTime } from '@/lib/domain/people/hard-time'
import { type Day, dayOf } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import type { Done, RecordPorts, Transaction } from '../ports'

/** Notes a hard time that somebody is going through. Returns its id. */
export const addHardTime = (
  { store, newId }: RecordPorts,
  fields: Pick<HardTime, 'personId' | 'what' | 'beganDay'>,
): Promise<Done<string>> =>
  store.run(async (records) => {
    const id = newId()
    await records.add('hardTimes', {
      ...fields,
      id,
      endedDay: null,
      answeredTwoDaysAtMs: null,
      answeredOneWeekAtMs: null,
      answeredThreeWeeksAtMs: null,
    })
    return id
  })

/** Changes its text, or says when it ended (null: it lasts). */
export const changeHardTime = (
  { store }: RecordPorts,
  id: string,
  patch: Partial<Pick<HardTime, 'what' | 'beganDay' | 'endedDay'>>,
): Promise<Done<void>> => store.run((records) => records.change('hardTimes', id, patch))

/** Marks every follow-up that is due for somebody on a day as answered at that instant (epoch ms). */
export async function answerFollowUps(
  records: Transaction,
  { personId, day, atMs }: { personId: string; day: Day; atMs: Instant },
): Promise<void> {
  for (const hardTime of await records.where('hardTimes', 'personId', [personId])) {
    const due = followUpDue(hardTime, day)
    if (due) await records.change('hardTimes', hardTime.id, { [answeredField[due]]: atMs })
  }
}

/** Undoes the answers given at exactly that instant (epoch ms). */
export async function takeBackFollowUps(
  records: Transaction,
  { personId, atMs }: { personId: string; atMs: Instant },
): Promise<void> {
  for (const hardTime of await records.where('hardTimes', 'personId', [personId]))
    for (const field of Object.values(answeredField))
      if (hardTime[field] === atMs) await records.change('hardTimes', hardTime.id, { [field]: null })
}

/** Marks the follow-up due today as answered without any contact. */
export const letFollowUpBe = (
  { store, now, dayStartMinutes }: RecordPorts,
  id: string,
): Promise<Done<void>> =>
  store.run(async (records) => {
    const hardTime = await records.get('hardTimes', id)
    const due = hardTime && followUpDue(hardTime, dayOf(now(), dayStartMinutes))
    if (due) await records.change('hardTimes', id, { [answeredField[due]]: now() })
  })
