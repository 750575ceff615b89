import type { Feeling, Need, SelfCheckIn } from './self-check-in'

// Keys of the catalogue cannot contain hyphens.
const needNames = {
  rest: 'rest',
  'reach-out': 'reachOut',
  move: 'move',
  'close-tab': 'closeTab',
  'quiet-minute': 'quietMinute',
} as const satisfies Record<Need, string>

/** A need as spelled in the catalogue's keys. */
export type NeedName = (typeof needNames)[Need]

/** The catalogue key of a feeling's name. */
export const feelingKey = (feeling: Feeling) => `self.feelings.${feeling}` as const

/** The catalogue key of a need's name. */
export const needKey = (need: Need): `self.needs.${NeedName}` => `self.needs.${needNames[need]}`

/** The catalogue key of the kind line for a feeling with this need. */
export const kindResponseKey = (feeling: Feeling, need: Need): `self.responses.${Feeling}.${NeedName}` =>
  `self.responses.${feeling}.${needNames[need]}`

/** True when nobody is suggested that day: the person feels tired or low and needs rest. */
export const isLowEnergy = (checkIn: Pick<SelfCheckIn, 'feeling' | 'need'> | null): boolean =>
  checkIn !== null && (checkIn.feeling === 'tired' || checkIn.feeling === 'low') && checkIn.need === 'rest'
