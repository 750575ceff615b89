import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'
import { serveSites } from '../support/browser/sites'
import { measureStay } from './at-rest'
import { copyOfBuild } from './copy-of-build'
import { compareNewTab } from './newtab-speed'
import { printPackageSizes } from './package-size'

const times = Number(process.env.BENCH_TIMES ?? 20)
const seconds = Number(process.env.BENCH_SECONDS ?? 30)

/** Fills the database in a page of the copy; answers how many records each table holds. */
async function seed(porchlight: Porchlight): Promise<string> {
  const page = await porchlight.open('seed.html')
  await page.waitForFunction(() => document.title !== 'Seeding', undefined, { timeout: 120_000 })
  const title = await page.title()
  // The first run's page too: an open page of ours would keep the process of all of them warm.
  const own = porchlight.context.pages().filter((one) => one.url().startsWith('chrome-extension:'))
  await Promise.all(own.map((one) => one.close()))
  if (!title.startsWith('seeded')) throw new Error(title)
  return title
}

async function bench() {
  const copy = await copyOfBuild()
  const sites = await serveSites()
  const porchlight = await launchPorchlight({ sitesPort: sites.port, extension: copy.folder })
  try {
    await porchlight.worker()
    console.log(`${porchlight.context.browser()?.version()}, ${await seed(porchlight)}`)
    printPackageSizes()
    await compareNewTab(porchlight, times)
    console.log('')
    await porchlight.grant('instagram.com')
    const stay = (title: string, address: string) => measureStay(porchlight, { title, address, seconds })
    await stay('on a watched page', 'https://www.instagram.com/')
    await stay('on a page that is not watched', 'https://example.com/')
  } finally {
    await porchlight.close()
    await sites.close()
    copy.remove()
  }
}

await bench()
