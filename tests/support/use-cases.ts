import { noteAfterVisit as noteAfter, noteOverride as note } from '@/lib/app/boundaries/overrides'
import * as checkIns from '@/lib/app/check-ins/check-ins'
import * as ownDrafts from '@/lib/app/check-ins/own-drafts'
import * as channels from '@/lib/app/people/channels'
import * as clocks from '@/lib/app/people/rhythms'
import * as contacts from '@/lib/app/people/contacts'
import * as hardTimes from '@/lib/app/people/hard-times'
import * as memories from '@/lib/app/people/memories'
import * as merges from '@/lib/app/people/merges'
import * as people from '@/lib/app/people/people'
import * as sorting from '@/lib/app/people/sorting'
import * as plans from '@/lib/app/plans/plans'
import * as rituals from '@/lib/app/plans/rituals'
import type { Done, ManyPorts, RecordPorts, RecordTable } from '@/lib/app/ports'
import * as removing from '@/lib/app/remove-record'
import * as offering from '@/lib/app/today/offer-nudge'
import * as self from '@/lib/app/today/self-check-ins'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Deps } from '@/lib/data/deps'
import { manyPorts } from '@/lib/data/many-store'
import { recordPorts } from '@/lib/data/store'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'

/** The ports of use cases over a real database, for a day that begins at four. */
export const portsOver = (db: PorchlightDatabase, deps: Deps): RecordPorts =>
  recordPorts(db, { deviceId: deps.deviceId, dayStartMinutes: 240 }, deps)

/** As `portsOver`, for use cases that read and write thousands of records. */
export const manyPortsOver = (db: PorchlightDatabase, deps: Deps): ManyPorts =>
  manyPorts(db, { deviceId: deps.deviceId, dayStartMinutes: 240 }, deps)

/** Adapts a use case for tests that need its answer and not its undo. */
const over =
  <A extends unknown[], T>(useCase: (ports: RecordPorts, ...args: A) => Promise<Done<T>>) =>
  async (db: PorchlightDatabase, deps: Deps, ...args: A): Promise<T> =>
    (await useCase(portsOver(db, deps), ...args)).answer

export const addPerson = over(people.addPerson)
export const changePerson = over(people.changePerson)
export const forgetPerson = (db: PorchlightDatabase, deps: Deps, id: string) =>
  people.forgetPerson({ ...portsOver(db, deps), lastViews: { forget() {} } }, id)
export const addChannel = over(channels.addChannel)
export const logContact = over(contacts.logContact)
export const addHardTime = over(hardTimes.addHardTime)
export const addMemory = over(memories.addMemory)
export const restPerson = over(clocks.restPerson)
export const freshStart = over(clocks.freshStart)
export const sortPerson = over(sorting.sortPerson)
export const mergePeople = over(merges.mergePeople)
export const splitPeople = over(merges.splitPeople)
export const openDraft = over(checkIns.noteOpenedDraft)
export const answerWent = over(checkIns.answerWent)
export const answerWord = over(checkIns.answerWord)
export const addLine = over(ownDrafts.addLine)
export const addPlan = over(plans.addPlan)
export const changePlan = over(plans.changePlan)
export const addRitual = over(rituals.addRitual)
export const pickUpRitual = over(rituals.pickUpRitual)
export const addSelfCheckIn = over(self.addSelfCheckIn)
export const noteOverride = over(note)
export const noteAfterVisit = over(noteAfter)
export const offerNudge = (
  db: PorchlightDatabase,
  deps: Deps,
  nudge: Pick<NudgeRecord, 'day' | 'personId' | 'reason'>,
  { perDay = 1 }: { perDay?: number } = {},
) => offering.offering(async () => portsOver(db, deps))({ ...nudge, perDay })

/** Removes a record of any kind. */
export const remove = (db: PorchlightDatabase, deps: Deps, table: RecordTable, id: string) =>
  removing.removeRecord(portsOver(db, deps), table, id)

/** Stores a nudge's outcome directly. */
export const storeOutcome = (
  db: PorchlightDatabase,
  deps: Deps,
  { id, outcome }: Pick<NudgeRecord, 'id' | 'outcome'>,
) =>
  portsOver(db, deps).store.run((records) =>
    records.change('nudges', id, { outcome, decidedAtMs: outcome === null ? null : deps.now() }),
  )

/** Stores an own line, or a message that waits for a day. */
export const addOwnDraft = (db: PorchlightDatabase, deps: Deps, fields: Omit<OwnDraft, 'id' | 'savedAtMs'>) =>
  portsOver(db, deps).store.run((records) =>
    records.add('drafts', { ...fields, id: deps.newId(), savedAtMs: deps.now() }),
  )
