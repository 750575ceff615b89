import { dequal } from 'dequal/lite'
import { healthOf, withFinding } from '@/lib/domain/boundaries/calm/health'
import { calmPlaces } from '@/lib/domain/boundaries/calm/switches'
import { onDay } from '@/lib/domain/boundaries/change/change'
import { placeOf } from '@/lib/domain/time/surfaces'
import { dayAt } from './in-force'
import type { CalmHealths, CalmPages, Clock, LocalStateStore } from '../ports'

interface CalmPorts {
  clock: Clock
  localState: LocalStateStore
  pages: CalmPages
  healths: CalmHealths
}

async function calmNow({ clock, localState }: Pick<CalmPorts, 'clock' | 'localState'>) {
  const stored = await localState.read()
  const { settings, boundaries } = stored
  const nowMs = clock.read().wallMs
  const today = dayAt(nowMs, stored)
  const places = calmPlaces(onDay(boundaries, today).current, settings.sites)
  return { nowMs, today, settings, places }
}

/** Applies the calm switches as they are set now, and drops the health of switches that are off. */
export async function keepCalm(ports: CalmPorts): Promise<void> {
  const { places } = await calmNow(ports)
  await ports.pages.keep(places)
  const health = await ports.healths.read()
  const rest = healthOf(
    health,
    places.flatMap(({ ids }) => ids),
  )
  if (Object.keys(rest).length < Object.keys(health).length) await ports.healths.save(rest)
}

/**
 * Records what switches found on the page at `address`. Findings about switches that are not on for that page
 * are dropped.
 */
export async function noteCalm(
  ports: Omit<CalmPorts, 'pages'>,
  { address, findings }: { address: string; findings: readonly { id: string; found: boolean }[] },
): Promise<void> {
  const { nowMs, today, settings, places } = await calmNow(ports)
  const site = placeOf(address, settings.sites)?.site
  const ids: readonly string[] = places.find((place) => place.site === site)?.ids ?? []
  const own = findings.filter(({ id }) => ids.includes(id))
  if (own.length === 0) return
  const before = await ports.healths.read()
  const after = own.reduce(
    (health, { id, found }) => withFinding(health, { id, found, nowMs, today }),
    before,
  )
  if (!dequal(after, before)) await ports.healths.save(after)
}
