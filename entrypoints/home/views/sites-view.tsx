import { useState } from 'react'
import { i18n } from '#i18n'
import { SitePicker } from '@/components/time/site-picker'
import { WatchedSite } from '@/components/time/watched-site'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { waitingSites } from '@/lib/domain/boundaries/change/guarded-change'
import type { WatchedSite as Site } from '@/lib/domain/time/site'
import { failedRead } from '@/lib/pages/follower'
import { SiteCalm } from '../parts/site-calm'
import { saveSettings } from '../actions/save'
import { useBoundaries } from '../reads/use-boundaries'
import { useGranted } from '../reads/use-granted'
import { useTodaysTime } from '../reads/use-todays-time'
import { Waiting } from '../parts/waiting'
import { unwatchOn, watchOn } from '../watch-sites'
import styles from './view.module.css'

/** The watched sites: their permissions and rules. */
export default function SitesView() {
  const { home, settings, wished } = useBoundaries()
  const { sites, hideNumbers } = settings
  const waiting = waitingSites(sites, wished.sites)
  const { usage, read: todaysRead } = useTodaysTime()
  const grants = useGranted(sites)
  const granted = grants.value
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState(false)
  const ungranted = sites.filter(({ site }) => granted?.[site] === false)

  const grant = async (asked: readonly Site[]) => {
    const allowed = await watchOn(home, { all: sites, asked })
    const only = asked.length === 1 ? asked[0] : undefined
    if (!allowed && only) home.toasts.say(i18n.t('time.refused', [only.name]))
  }
  const watch = async (added: Site[]) => {
    setAsking(true)
    await watchOn(home, { all: [...sites, ...added], asked: added })
    setAsking(false)
    setAdding(false)
  }
  const change = (next: Site) =>
    void saveSettings(home, { sites: sites.map((site) => (site.site === next.site ? next : site)) })
  const remove = async (site: Site) => {
    const before = [...sites]
    const removed = await unwatchOn(home, { all: sites, site })
    if (!removed) return
    // When the removal waits, the note at the site offers to take it back.
    if (removed.waits) return home.toasts.say(i18n.t('boundaries.removedNow', [site.name]))
    home.toasts.say(
      i18n.t('time.removed', [site.name]),
      () => void watchOn(home, { all: before, asked: [site] }),
    )
  }

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('home.sites')}</h1>
        {sites.length > 0 && (
          <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {i18n.t(adding ? 'time.addClose' : 'time.add')}
          </Button>
        )}
      </div>
      <ReadProblem failure={failedRead(todaysRead, grants)} />
      {sites.length === 0 && !adding && (
        <EmptyState
          sentence={i18n.t('time.empty.sentence')}
          action={i18n.t('time.empty.action')}
          onAction={() => setAdding(true)}
        />
      )}
      {adding && (
        <div className={styles.raised}>
          <SitePicker without={sites} onWatch={(added) => void watch(added)} asking={asking} />
        </div>
      )}
      <ul>
        {sites.map((site) => (
          <WatchedSite
            key={site.site}
            site={site}
            granted={granted?.[site.site] ?? null}
            feedMs={usage.feedMs[site.site] ?? 0}
            peopleMs={usage.peopleMs[site.site] ?? 0}
            hideNumbers={hideNumbers}
            onGrant={() => void grant([site])}
            onChange={change}
            onRemove={() => void remove(site)}
            calm={<SiteCalm site={site} />}
            waiting={waiting.includes(site.site) && <Waiting />}
          />
        ))}
      </ul>
      {ungranted.length > 1 && (
        <Button className={layout.after4} onClick={() => void grant(ungranted)}>
          {i18n.t('time.grantAll')}
        </Button>
      )}
      {sites.length > 0 && <p className={styles.small}>{i18n.t('time.sitesHow')}</p>}
    </>
  )
}
