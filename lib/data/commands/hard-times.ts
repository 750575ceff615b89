import { answeredField, followUpDue, type HardTime } from '@/lib/domain/people/hard-time'
import type { Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { hardTimesOf } from '../reads'
import { type Change, write } from '../write'

/** Notes that somebody is going through something. Answers its id. */
export async function addHardTime(
  db: PorchlightDatabase,
  deps: Deps,
  fields: Pick<HardTime, 'personId' | 'what' | 'beganDay'>,
): Promise<string> {
  const id = deps.newId()
  const hardTime: HardTime = {
    ...fields,
    id,
    endedDay: null,
    answeredTwoDaysAtMs: null,
    answeredOneWeekAtMs: null,
    answeredThreeWeeksAtMs: null,
  }
  await write(db, deps, [{ table: 'hardTimes', add: hardTime }])
  return id
}

/** Corrects it, or says when it ended (null: it lasts). */
export const changeHardTime = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  patch: Partial<Pick<HardTime, 'what' | 'beganDay' | 'endedDay'>>,
): Promise<void> => write(db, deps, [{ table: 'hardTimes', id, set: patch }])

/** Removes it; `restoreHardTime` brings it back. */
export const removeHardTime = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'hardTimes', id, set: { deletedAtMs: deps.now() } }])

/** Undoes `removeHardTime`. */
export const restoreHardTime = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'hardTimes', id, set: { deletedAtMs: null } }])

/** The changes that answer every follow-up which is due to somebody on a day, at that instant (epoch ms). */
export async function followUpsAnswered(
  db: PorchlightDatabase,
  { personId, day, atMs }: { personId: string; day: Day; atMs: number },
): Promise<Change[]> {
  return (await hardTimesOf(db, personId)).flatMap((hardTime): Change[] => {
    const due = followUpDue(hardTime, day)
    return due ? [{ table: 'hardTimes', id: hardTime.id, set: { [answeredField[due]]: atMs } }] : []
  })
}

/** The changes that take back what was answered at exactly that instant. */
export async function followUpsAnsweredAt(
  db: PorchlightDatabase,
  { personId, atMs }: { personId: string; atMs: number },
): Promise<Change[]> {
  return (await hardTimesOf(db, personId)).flatMap((hardTime): Change[] =>
    Object.values(answeredField)
      .filter((field) => hardTime[field] === atMs)
      .map((field) => ({ table: 'hardTimes', id: hardTime.id, set: { [field]: null } })),
  )
}

/** Lets the follow-up that is due on a day be, without contact. */
export async function letFollowUpBe(
  db: PorchlightDatabase,
  deps: Deps,
  hardTime: HardTime,
  day: Day,
): Promise<void> {
  const due = followUpDue(hardTime, day)
  if (!due) return
  await write(db, deps, [{ table: 'hardTimes', id: hardTime.id, set: { [answeredField[due]]: deps.now() } }])
}
