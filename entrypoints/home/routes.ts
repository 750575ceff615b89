import { useMemo, useSyncExternalStore } from 'react'
import { families, type Family } from '@/lib/domain/check-ins/check-in'
import { type NamedPeriod, namedPeriod } from '@/components/time/history/period-hash'

/** A view of home, as named in its address. */
export type Route =
  | { view: 'start' }
  | { view: 'people'; adding: 'person' | 'group' | null }
  | { view: 'person'; id: string }
  | { view: 'people-import' }
  | { view: 'sort' }
  | { view: 'plans' | 'dates' | 'map' | 'balance' | 'same' }
  | { view: 'time'; period: NamedPeriod | null }
  | { view: 'boundaries' }
  | { view: 'sites' }
  | { view: 'settings' }
  | { view: 'data' }
  | { view: 'check-in'; personId: string | null; family: Family | null }
  | { view: 'share'; id: string | null }
  | { view: 'welcome' }

const ways = ['plans', 'dates', 'map', 'balance', 'same'] as const
const isWay = (name: string): name is (typeof ways)[number] => (ways as readonly string[]).includes(name)

/** The view for a hash (`#/people/…`); anything unknown is the start view. */
function routeOf(hash: string): Route {
  const [first = '', second = '', third = ''] = hash.replace(/^#\/?/, '').split('/')
  switch (first) {
    case 'people':
      if (second === 'import') return { view: 'people-import' }
      if (second === 'sort') return { view: 'sort' }
      if (isWay(second)) return { view: second }
      if (second === 'add') return { view: 'people', adding: third === 'group' ? 'group' : 'person' }
      return second ? { view: 'person', id: second } : { view: 'people', adding: null }
    case 'settings':
      return { view: second === 'data' ? 'data' : 'settings' }
    case 'check-in':
      return {
        view: 'check-in',
        personId: second || null,
        family: families.find((one) => one === third) ?? null,
      }
    case 'share':
      return { view: 'share', id: second || null }
    case 'time':
      return { view: 'time', period: namedPeriod(second, third) }
    case 'boundaries':
    case 'sites':
    case 'welcome':
      return { view: first }
    default:
      return { view: 'start' }
  }
}

const onHashChange = (heard: () => void) => {
  addEventListener('hashchange', heard)
  return () => removeEventListener('hashchange', heard)
}

/** The view for the present address. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash)
  return useMemo(() => routeOf(hash), [hash])
}

/** Replaces the address without adding a history entry. */
export const settleAt = (hash: `#/${string}`) => {
  history.replaceState(null, '', hash)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Opens a view, adding a history entry. */
export const goTo = (hash: `#/${string}`) => {
  location.hash = hash
}
