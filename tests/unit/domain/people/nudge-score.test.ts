import { describe, expect, it } from 'vitest'
import { nudgeScore, type ScoreFactors } from '@/lib/domain/people/nudge/nudge-score'

const plain: ScoreFactors = {
  circle: 'far',
  rhythmDays: 30,
  daysQuiet: 30,
  daysWaiting: 30,
  dateNear: false,
  followUp: false,
  drifting: false,
  calling: false,
  timesPassedOver: 0,
  answerMayCome: false,
}

const table: [because: string, factors: Partial<ScoreFactors>, score: number][] = [
  ['a rhythm that is just up is 1', {}, 1],
  ['somebody talked to today counts nothing', { daysQuiet: 0 }, 0],
  ['half a rhythm is half', { daysQuiet: 15 }, 0.5],
  ['half of a shorter rhythm is half too', { rhythmDays: 14, daysQuiet: 7, daysWaiting: 7 }, 0.5],
  ['after three rhythms a longer silence adds nothing', { daysQuiet: 900 }, 3],
  ['a date that is near adds 0.6', { dateNear: true }, 1.6],
  ['wider circles weigh a little more than far', { circle: 'wider' }, 1.1],
  ['near weighs more', { circle: 'near' }, 1.2],
  ['close weighs most', { circle: 'close' }, 1.3],
  ['the circle multiplies the ratio', { circle: 'close', daysQuiet: 60 }, 2.6],
  ['something promised adds 0.4', { followUp: true }, 1.4],
  ['the circle does not multiply what was promised', { followUp: true, circle: 'close' }, 1.7],
  ['drifting adds 0.3', { drifting: true }, 1.3],
  ['what has its day adds more than all of that together', { calling: true }, 11],
  ['each time passed over takes 0.15', { timesPassedOver: 1 }, 0.85],
  ['four times take 0.6', { timesPassedOver: 4 }, 0.4],
  ['and never more than that', { timesPassedOver: 14 }, 0.4],
  ['while an answer may come, 1 less', { answerMayCome: true }, 0],
  ['it may be below nothing', { answerMayCome: true, timesPassedOver: 4, daysQuiet: 0 }, -1.6],
  ['two rhythms without coming up are no turn yet', { daysWaiting: 60 }, 1],
  ['then it is their turn more and more', { daysWaiting: 75 }, 3],
  ['until the third rhythm is over', { daysWaiting: 90 }, 5],
  ['and no more after that', { daysWaiting: 900 }, 5],
  ['a clock that ran backwards counts as today', { daysQuiet: -5 }, 0],
  ['a rhythm of no days is read as one day', { rhythmDays: 0, daysQuiet: 2, daysWaiting: 2 }, 2],
]

describe('how much speaks for somebody', () => {
  it.each(table)('%s', (_, factors, score) => {
    expect(nudgeScore({ ...plain, ...factors })).toBeCloseTo(score, 10)
  })
})
