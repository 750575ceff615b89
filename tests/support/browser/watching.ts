import type { Page } from 'playwright-core'
import { type Ledger, openLedger } from './counted'
import { launchPorchlight, type Porchlight } from './porchlight'
import { serveSites, type Sites } from './sites'

/** A browser in which Porchlight watches some sites, with another page in front. */
export interface Watching {
  porchlight: Porchlight
  ledger: Ledger
  sites: Sites
  /** A tab that Porchlight does not watch. */
  elsewhere: Page
  /** When watching began, by `performance.now()`. */
  watchedSince: number
  close(): Promise<void>
}

/** Starts a browser, grants these domains and watches them. */
export async function startWatching(
  domains: string[],
  {
    settings,
    ...launch
  }: {
    settings?: Record<string, unknown>
    headed?: boolean
    env?: Record<string, string>
    extension?: string
  } = {},
): Promise<Watching> {
  const sites = await serveSites()
  const porchlight = await launchPorchlight({ sitesPort: sites.port, ...launch })
  const ledger = await openLedger(porchlight)
  await porchlight.grant(...domains)
  const elsewhere = await porchlight.context.newPage()
  await elsewhere.goto('https://elsewhere.example/')
  await elsewhere.evaluate(() => (document.title = 'elsewhere window'))
  const watchedSince = performance.now()
  await ledger.watch(domains, settings)
  return {
    porchlight,
    ledger,
    sites,
    elsewhere,
    watchedSince,
    async close() {
      await porchlight.close()
      await sites.close()
    },
  }
}
