import { lazy, Suspense, useDeferredValue, useEffect } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { Rail } from '@/components/ui/rail'
import { ReadProblem } from '@/components/ui/read-problem'
import { Toast } from '@/components/ui/toast'
import { failedRead } from '@/lib/pages/follower'
import { useRead } from '@/lib/pages/use-read'
import styles from './app.module.css'
import { useHome } from './home'
import { type Route, settleAt, useRoute } from './routes'

const BalanceView = lazy(() => import('./views/balance-view'))
const BoundariesView = lazy(() => import('./views/boundaries-view'))
const CheckInView = lazy(() => import('./views/check-in-view'))
const DatesView = lazy(() => import('./views/dates-view'))
const DataView = lazy(() => import('./views/data-view'))
const PeopleImportView = lazy(() => import('./views/people-import-view'))
const MapView = lazy(() => import('./views/map-view'))
const PeopleView = lazy(() => import('./views/people-view'))
const PlansView = lazy(() => import('./views/plans-view'))
const PersonView = lazy(() => import('./views/person-view'))
const SameView = lazy(() => import('./views/same-view'))
const SettingsView = lazy(() => import('./views/settings-view'))
const ShareView = lazy(() => import('./views/share-view'))
const SitesView = lazy(() => import('./views/sites-view'))
const SortView = lazy(() => import('./views/sort-view'))
const TimeView = lazy(() => import('./views/time-view'))
const WelcomeView = lazy(() => import('./views/welcome-view'))

const railed = ['people', 'time', 'boundaries', 'sites', 'settings'] as const
const railOf: Record<Route['view'], (typeof railed)[number]> = {
  start: 'people',
  people: 'people',
  person: 'people',
  'people-import': 'people',
  sort: 'people',
  plans: 'people',
  dates: 'people',
  map: 'people',
  balance: 'people',
  same: 'people',
  'check-in': 'people',
  share: 'people',
  welcome: 'people',
  time: 'time',
  boundaries: 'boundaries',
  sites: 'sites',
  settings: 'settings',
  data: 'settings',
}

const welcome: Route = { view: 'welcome' }

function View({ route }: { route: Route }) {
  switch (route.view) {
    case 'person':
      // A key per person, so that nothing half typed moves to another person's page.
      return <PersonView key={route.id} id={route.id} />
    case 'plans':
      return <PlansView />
    case 'dates':
      return <DatesView />
    case 'map':
      return <MapView />
    case 'balance':
      return <BalanceView />
    case 'same':
      return <SameView />
    case 'people-import':
      return <PeopleImportView />
    case 'sort':
      return <SortView />
    case 'check-in':
      return <CheckInView key={route.personId} personId={route.personId} family={route.family} />
    case 'share':
      return <ShareView key={route.id} id={route.id} />
    case 'time':
      return <TimeView named={route.period} />
    case 'boundaries':
      return <BoundariesView />
    case 'sites':
      return <SitesView />
    case 'settings':
      return <SettingsView />
    case 'data':
      return <DataView />
    case 'welcome':
      return <WelcomeView />
    default:
      return <PeopleView adding={route.view === 'people' ? route.adding : null} />
  }
}

/** The whole page: the rail, one view, and the line about the last action. */
export function App() {
  const home = useHome()
  const asked = useRoute()
  const said = useStore(home.toasts, (state) => state.said)
  const readOnly = useRead(home.people).value?.readOnly
  const stored = useRead(home.stored)
  const ready = stored.value !== null
  const { firstRun, theme } = (stored.value ?? home.now()).settings
  const isFirstRun = firstRun.step !== 'done'
  const route = asked.view === 'start' && isFirstRun ? welcome : asked
  const current = railOf[route.view]
  // Deferred, so that the previous view stays until this view's code is loaded; otherwise React shows a blank
  // page for 300 ms.
  const shown = useDeferredValue(ready ? route : null, null)
  const viewName = i18n.t(`home.${current}`)

  useEffect(() => {
    document.title = i18n.t('home.title', [viewName])
  }, [viewName])

  useEffect(() => {
    scrollTo(0, 0)
  }, [shown?.view])

  useEffect(() => {
    // A text prepared for a message is dropped when the person goes elsewhere.
    if (route.view !== 'check-in' && route.view !== 'share') home.draftStart.setState({ next: null })
  }, [home, route.view])

  useEffect(() => {
    // Only from the start view, or finishing the first run would hide its own last step.
    if (ready && asked.view === 'start') settleAt(isFirstRun ? '#/welcome' : '#/people')
  }, [ready, asked.view, isFirstRun])

  useEffect(() => {
    if (!ready) return
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
    keepForFirstPaint(theme)
  }, [ready, theme])

  const view = (
    <>
      <ReadProblem failure={failedRead(stored)} />
      {readOnly && (
        <p role="alert" className={styles.problem}>
          {i18n.t('newTab.readOnly')}
        </p>
      )}
      <Suspense>{shown && <View route={shown} />}</Suspense>
    </>
  )
  return (
    <>
      {(shown ?? route).view === 'welcome' ? (
        <main className={styles.alone}>{view}</main>
      ) : (
        <div className={styles.house}>
          <a className={styles.skip} href="#content" onClick={skipToContent}>
            {i18n.t('home.skipToContent')}
          </a>
          <header className={styles.side}>
            <p className={styles.sign}>
              <img src="/icon.svg" alt="" width="32" height="32" />
              Porchlight
            </p>
            <Rail
              label={i18n.t('home.views')}
              items={railed.map((name) => ({
                href: `#/${name}`,
                label: i18n.t(`home.${name}`),
                current: name === current,
              }))}
            />
          </header>
          <main id="content" tabIndex={-1} className={styles.main}>
            {view}
          </main>
        </div>
      )}
      <Toast message={said} onGone={home.toasts.gone} />
    </>
  )
}

/** Stored where public/first-paint.js looks before anything is painted. */
function keepForFirstPaint(theme: 'system' | 'light' | 'dark') {
  try {
    if (theme === 'system') localStorage.removeItem('porchlight.theme')
    else localStorage.setItem('porchlight.theme', theme)
  } catch {
    // A failure only means that the next first paint may flash.
  }
}

/** The hash is used for routing, so the jump is made by script. */
const skipToContent = (event: { preventDefault(): void }) => {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
