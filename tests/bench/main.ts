import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'
import { serveSites } from '../support/browser/sites'
import { measureStay, measureSwitches } from './at-rest'
import { copyOfBuild } from './copy-of-build'
import { measureCounting } from './counting'
import { compareHistory } from './history-views'
import { compareNewTab } from './newtab-speed'
import { measureManyTabs } from './many-tabs'
import { comparePeople } from './people-views'
import { comparePopup } from './popup-speed'
import { printPackageSizes } from './package-size'
import { measurePeopleImport } from './people-import'

const times = Number(process.env.BENCH_TIMES ?? 20)
const seconds = Number(process.env.BENCH_SECONDS ?? 60)

const parts = ['new-tab', 'popup', 'history', 'people', 'rest', 'counting'] as const
/** All of them, or those named on the command line. */
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !parts.some((part) => part === name))
if (unknown) throw new Error(`There is no part "${unknown}"; there are ${parts.join(', ')}.`)
const isAsked = (part: (typeof parts)[number]) => !asked.length || asked.includes(part)

/** Fills the database in a page of the copy; answers how many records each table holds. */
async function seed(porchlight: Porchlight): Promise<string> {
  const page = await porchlight.open('seed.html')
  await page.waitForFunction(() => document.title !== 'Seeding', undefined, { timeout: 120_000 })
  const title = await page.title()
  await page.close()
  if (!title.startsWith('seeded')) throw new Error(title)
  return title
}

/** The name that the new tab shows, once it has looked at the database. */
async function nameShown({ context }: Porchlight): Promise<string> {
  const page = await context.newPage()
  await page.goto('chrome://newtab/')
  const view = await page.waitForFunction(() => localStorage.getItem('porchlight.today'))
  const { nudge } = JSON.parse(String(await view.jsonValue()))
  // Stored to disk a moment later.
  await page.waitForTimeout(6000)
  await page.close()
  return nudge.person.name
}

/** What watching costs while nothing happens, and what changing tabs does. */
async function atRest(resting: Porchlight) {
  console.log('')
  await resting.grant('instagram.com')
  const stay = (title: string, address: string) => measureStay(resting, { title, address, seconds })
  await stay('on a watched page', 'https://www.instagram.com/')
  await stay('on a page that is not watched', 'https://example.com/')
  await measureSwitches(resting, {
    watched: 'https://www.instagram.com/',
    other: 'https://example.com/',
    times: 300,
  })
  await resting.close()
}

async function bench() {
  const copy = await copyOfBuild()
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-bench-profile-'))
  const sites = await serveSites()
  const launched = () => launchPorchlight({ sitesPort: sites.port, extension: copy.folder, profile })
  try {
    const seeding = await launched()
    await seeding.worker()
    console.log(`Chromium ${seeding.context.browser()?.version()}, ${await seed(seeding)}`)
    printPackageSizes()
    const { id } = seeding
    const name = await nameShown(seeding)
    await seeding.close()

    if (isAsked('new-tab')) await compareNewTab({ profile, extension: copy.folder, id, name }, times)
    if (isAsked('popup')) await comparePopup({ extension: copy.folder, sitesPort: sites.port }, times)
    if (isAsked('history')) await compareHistory({ extension: copy.folder, sitesPort: sites.port }, times)
    if (isAsked('people')) {
      await measurePeopleImport(copy.folder, Math.min(times, 3))
      await comparePeople({ extension: copy.folder, sitesPort: sites.port }, times)
    }
    if (isAsked('rest')) {
      await atRest(await launched())
      await measureManyTabs({ extension: copy.folder, tabs: 60 })
    }
    if (isAsked('counting')) await measureCounting(copy.folder)
  } finally {
    await sites.close()
    copy.remove()
    rmSync(profile, { recursive: true, force: true })
  }
}

await bench()
