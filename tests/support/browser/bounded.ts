import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import type { Desk } from './desk'

type Settings = Parameters<Desk['anew']>[0]

interface Bounds {
  /** The domains of the sites. */
  sites: string[]
  /** The budget of all sites together, in minutes (fractions are allowed); none by default. */
  minutes?: number
  /** Budgets of single sites, in minutes. */
  own?: Record<string, number>
  settings?: Settings
  /** More boundaries to set. */
  set?: Partial<BoundarySet>
}

/** The same minutes on every day of the week. */
const everyDay = (minutes: number) => Array.from({ length: 7 }, () => minutes)

/** A budget of so many minutes a day over every site. */
export const pooled = (minutes: number) => ({ id: 'all', sites: 'all', minutesByWeekday: everyDay(minutes) })

/** Sets these boundaries and no others. */
export function bind(desk: Desk, { minutes, own = {}, set = {} }: Omit<Bounds, 'sites' | 'settings'>) {
  const budgets = [
    ...(minutes === undefined ? [] : [pooled(minutes)]),
    ...Object.entries(own).map(([site, each]) => ({
      id: site,
      sites: [site],
      minutesByWeekday: everyDay(each),
    })),
  ]
  return desk.command('saveBoundaries', { set: { budgets, ...set } })
}

/** Resets Porchlight, with watched and granted sites as after a first run, and with boundaries. */
export async function anewWith(desk: Desk, { sites, settings, ...bounds }: Bounds): Promise<void> {
  await desk.anew({ sites: sites.map((site) => siteFromAddress(site)!), ...settings })
  await desk.porchlight.grant(...sites)
  await bind(desk, bounds)
}
