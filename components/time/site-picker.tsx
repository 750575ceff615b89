import { type KeyboardEvent, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import { TextField } from '@/components/ui/fields/text-field'
import { folded } from '@/lib/domain/people/search'
import { catalogue, watchedFrom } from '@/lib/domain/time/catalogue'
import type { WatchedSite } from '@/lib/domain/time/site'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { SiteGrid } from './site-grid'
import styles from './site-picker.module.css'

export interface SitePickerProps {
  /** Initially chosen. */
  initial?: readonly WatchedSite[]
  /** Sites that are not offered. */
  without?: readonly WatchedSite[]
  /** Called within the click, so that permissions can be requested. */
  onWatch: (sites: WatchedSite[]) => void
  /** The browser's permission prompt is open. */
  asking: boolean
}

const known = catalogue.map(watchedFrom)
const peopleOnly = new Set(catalogue.filter(({ people }) => people === 'all').map(({ site }) => site))

const matches = (site: WatchedSite, query: string) =>
  [site.name, ...site.hosts].some((text) => folded(text).includes(query))

/** A choice of known sites by icon and name, of any other by its address, and a button to watch them. */
export function SitePicker({ initial = [], without = [], onWatch, asking }: SitePickerProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<readonly WatchedSite[]>(initial)
  const [typed, setTyped] = useState<readonly WatchedSite[]>(
    initial.filter(({ site }) => !known.some((one) => one.site === site)),
  )
  const [problem, setProblem] = useState<string>()

  const taken = new Set(without.map(({ site }) => site))
  const offered = [...known, ...typed].filter(({ site }) => !taken.has(site))
  const wanted = folded(query)
  const shown = wanted ? offered.filter((site) => matches(site, wanted)) : offered
  const fromAddress = siteFromAddress(query)
  const fresh = fromAddress && !offered.some(({ site }) => site === fromAddress.site) ? fromAddress : null

  const choose = (site: WatchedSite, on: boolean) =>
    setChosen((before) => [...before.filter((one) => one.site !== site.site), ...(on ? [site] : [])])

  const addTyped = (site: WatchedSite) => {
    if (!taken.has(site.site)) {
      setTyped((before) => [...before, site])
      choose(site, true)
    }
    setQuery('')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const only = shown.length === 1 ? shown[0] : undefined
    if (fresh) addTyped(fresh)
    else if (only) {
      choose(only, true)
      setQuery('')
    } else if (wanted && shown.length === 0) setProblem(i18n.t('time.picker.notASite'))
  }

  const feeds = shown.filter(({ site }) => !peopleOnly.has(site))
  const messengers = shown.filter(({ site }) => peopleOnly.has(site))
  const grid = { chosen, onChoose: choose }
  return (
    <div className={layout.stack4}>
      <TextField
        label={i18n.t('time.picker.find')}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={query}
        error={problem}
        onKeyDown={onKeyDown}
        onChange={(next) => {
          setQuery(next)
          setProblem(undefined)
        }}
      />
      {fresh && (
        <div>
          <Button size="small" onClick={() => addTyped(fresh)}>
            {i18n.t('time.picker.addTyped', [fresh.name])}
          </Button>
        </div>
      )}
      <SiteGrid legend={i18n.t('time.picker.legend')} sites={feeds} {...grid} />
      <SiteGrid
        legend={i18n.t('time.picker.messengers')}
        hint={i18n.t('time.picker.messengersHint')}
        sites={messengers}
        {...grid}
      />
      <div className={styles.act}>
        <Button kind="primary" disabled={chosen.length === 0} onClick={() => onWatch([...chosen])}>
          {chosen.length ? i18n.t('time.picker.watch', chosen.length) : i18n.t('time.picker.watchNone')}
        </Button>
        <Status className={styles.asking}>{asking && i18n.t('time.picker.asking')}</Status>
      </div>
    </div>
  )
}
