import { millisecondsInDay } from 'date-fns/constants'
import type { PorchlightDatabase } from '@/lib/data/database'
import { checkInsSince, contactsWith, peopleWith } from '@/lib/data/reads/reads'
import { awaitsAnswer, questionFor } from '@/lib/domain/check-ins/after'
import { hasDied } from '@/lib/domain/people/person'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import type { QuestionView } from './today-view'

const recentMs = 40 * millisecondsInDay

/** The question to ask about a draft, if one is due; `mayComeByItself`: it may change as time passes. */
export async function loadQuestion(
  db: PorchlightDatabase,
  nowMs: Instant,
  dayStartMinutes: Minutes,
): Promise<{ question: QuestionView | null; mayComeByItself: boolean }> {
  const checkIns = await checkInsSince(db, nowMs - recentMs)
  if (!checkIns.some(awaitsAnswer)) return { question: null, mayComeByItself: false }
  const ids = [...new Set(checkIns.map(({ personId }) => personId))]
  const [people, contacts] = await Promise.all([peopleWith(db, ids), contactsWith(db, ids)])
  const alive = people.filter((person) => !hasDied(person))
  const question = questionFor({ checkIns, people: alive, contacts, now: nowMs, dayStartMinutes })
  if (!question) return { question: null, mayComeByItself: true }
  const { id, personId, family } = question.checkIn
  const name = people.find((person) => person.id === personId)?.name ?? ''
  return { question: { kind: question.kind, checkInId: id, name, family }, mayComeByItself: true }
}
