import { useState } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { BudgetsForm } from '@/components/boundaries/budgets-form'
import { SitePicker } from '@/components/time/site-picker'
import { WatchedSite } from '@/components/time/watched-site'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { newId } from '@/lib/data/deps'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { onDay } from '@/lib/domain/boundaries/change'
import type { WatchedSite as Site } from '@/lib/domain/time/site'
import { attempt } from '../attempt'
import { useHome } from '../home'
import { command, saveSettings } from '../save-settings'
import { SiteCalm } from '../site-calm'
import { TodaysTime } from '../todays-time'
import { useNow } from '../use-day'
import { useGranted } from '../use-granted'
import { useTodaysTime } from '../use-todays-time'
import { unwatchSite, watchSites } from '../watch-sites'
import styles from './view.module.css'

/** Today's time, the sites it is counted on, and the budgets. */
export default function TimeView() {
  const home = useHome()
  const { settings, boundaries } = useStore(home.kept)
  const { sites, hideNumbers, dayStartMinutes } = settings
  const nowMs = useNow()
  const time = useTodaysTime()
  const granted = useGranted(sites)
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState(false)
  const ungranted = sites.filter(({ site }) => granted?.[site] === false)

  const grant = async (asked: readonly Site[]) => {
    const allowed = await watchSites(home, { all: sites, asked })
    const only = asked.length === 1 ? asked[0] : undefined
    if (!allowed && only) home.toasts.say(i18n.t('time.refused', [only.name]))
  }
  const watch = async (added: Site[]) => {
    setAsking(true)
    await watchSites(home, { all: [...sites, ...added], asked: added })
    setAsking(false)
    setAdding(false)
  }
  const change = (next: Site) =>
    void saveSettings(home, { sites: sites.map((site) => (site.site === next.site ? next : site)) })
  const remove = async (site: Site) => {
    const before = [...sites]
    if (!(await unwatchSite(home, { all: sites, site }))) return
    home.toasts.say(
      i18n.t('time.removed', [site.name]),
      () => void watchSites(home, { all: before, asked: [site] }),
    )
  }
  const saveBudgets = (set: BoundarySet) =>
    void attempt(home, async () => {
      const { pendingFrom } = await command('saveBoundaries', { set })
      if (pendingFrom === null) home.toasts.say(i18n.t('boundaries.saved'))
    })
  const takeBack = () =>
    void attempt(home, async () => {
      await command('takeBackPending', {})
      home.toasts.say(i18n.t('boundaries.takenBack'))
    })

  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{i18n.t('time.title')}</h1>
      </div>
      <div className={styles.stack}>
        <TodaysTime />
        <section aria-labelledby="budgets">
          <h2 id="budgets" className={styles.sectionTitle}>
            {i18n.t('boundaries.title')}
          </h2>
          <BudgetsForm
            boundaries={onDay(boundaries, time.day)}
            sites={sites}
            dayStartMinutes={dayStartMinutes}
            nowMs={nowMs}
            newId={newId}
            onSave={saveBudgets}
            onTakeBack={takeBack}
          />
        </section>
        <section aria-labelledby="sites">
          <div className={styles.head}>
            <h2 id="sites" className={styles.subTitle}>
              {i18n.t('time.sites')}
            </h2>
            {sites.length > 0 && (
              <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
                {i18n.t(adding ? 'time.addClose' : 'time.add')}
              </Button>
            )}
          </div>
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
                feedMs={time.usage.feedMs[site.site] ?? 0}
                peopleMs={time.usage.peopleMs[site.site] ?? 0}
                hideNumbers={hideNumbers}
                calm={<SiteCalm site={site} />}
                onGrant={() => void grant([site])}
                onChange={change}
                onRemove={() => void remove(site)}
              />
            ))}
          </ul>
          {ungranted.length > 1 && (
            <Button className={styles.below} onClick={() => void grant(ungranted)}>
              {i18n.t('time.grantAll')}
            </Button>
          )}
          {sites.length > 0 && <p className={styles.small}>{i18n.t('time.sitesHow')}</p>}
        </section>
      </div>
    </>
  )
}
