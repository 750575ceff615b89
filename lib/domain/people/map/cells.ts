import { circles, type Circle, type Context, contexts, isInner, type Person } from '../person'

/** A sector of the map; `elsewhere` is for people without a context. */
export type Sector = Context | 'elsewhere'
export const sectors: readonly Sector[] = [...contexts, 'elsewhere']

/** The part of the map where a ring and a sector meet, with the people in it. */
export interface Cell<P> {
  circle: Circle
  sector: Sector
  people: P[]
}

type Mapped = Pick<Person, 'id' | 'circle' | 'contexts'>

/** The sector somebody is shown in: the first of their contexts in the order of the sectors. */
const sectorOf = ({ contexts: own }: Pick<Person, 'contexts'>): Sector =>
  contexts.find((context) => own[context]) ?? 'elsewhere'

/** Every cell of the map, empty ones too: ring by ring from the inside, each in the order of its sectors. */
export function cellsOf<P extends Mapped>(people: readonly P[]): Cell<P>[] {
  const cells = circles.flatMap((circle) =>
    sectors.map((sector): Cell<P> => ({ circle, sector, people: [] })),
  )
  const byPlace = new Map(cells.map((cell) => [`${cell.circle} ${cell.sector}`, cell]))
  for (const person of people) byPlace.get(`${person.circle} ${sectorOf(person)}`)?.people.push(person)
  return cells
}

/** What is missing on the map. */
export interface Gaps {
  /** Circles without anybody. */
  circles: Circle[]
  /** Contexts with people, none of whom are close or near. */
  onlyFar: Context[]
  /** Contexts without anybody at all. */
  contexts: Context[]
}

/** The gaps on the map. Somebody with two contexts counts in both. */
export function gapsOf(people: readonly Mapped[]): Gaps {
  const circlesSeen = new Set<Circle>()
  const contextsSeen = new Set<Context>()
  const contextsClose = new Set<Context>()
  for (const { circle, contexts: own } of people) {
    circlesSeen.add(circle)
    for (const context of contexts) {
      if (!own[context]) continue
      contextsSeen.add(context)
      if (isInner(circle)) contextsClose.add(context)
    }
  }
  return {
    circles: circles.filter((circle) => !circlesSeen.has(circle)),
    onlyFar: contexts.filter((context) => contextsSeen.has(context) && !contextsClose.has(context)),
    contexts: contexts.filter((context) => !contextsSeen.has(context)),
  }
}
