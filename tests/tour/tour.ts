import { originsOf } from '@/lib/domain/time/surfaces'
import { catalogueSite, watchedFrom } from '@/lib/domain/time/catalogue'
import { getChromium } from '../support/browser/programs/get-programs'
import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'
import { serveSites } from '../support/browser/sites'
import { notNow, openFeed, openMessages, scrollUntilPause, takePass } from './feed'
import { addPerson, findFirstRun, pickSites, setBudget, writeTo } from './first-run'
import { allow } from '../support/browser/grants'
import { readNewTab, readPopup } from './pages'
import { clearPictures, pictureOfFailure, step } from './steps'

const sites = ['instagram.com', 'reddit.com'].map((site) => watchedFrom(catalogueSite(site)!))
const maya = { name: 'Maya Lindqvist', first: 'Maya', number: '+1 415 555 0123', digits: '14155550123' }

/** The first path from end to end, through what a person sees and clicks. */
async function walk(porchlight: Porchlight) {
  const home = await step('The first run is on screen', () => findFirstRun(porchlight))
  await allow(porchlight, sites.flatMap(originsOf))
  await step('Instagram and Reddit are picked and granted', () =>
    pickSites(
      home,
      sites.map(({ name }) => name),
    ),
  )
  await step('One minute of feed a day is enough', () => setBudget(home, 1))
  await step('Maya is added, with a number', () => addPerson(home, maya))
  await step('A draft to Maya opens in WhatsApp', () => writeTo(home, maya.digits))
  await step('A new tab shows Maya', () => readNewTab(porchlight, home, maya.first))
  await step('The popup shows Maya and a draft', () => readPopup(porchlight, maya.name))
  const feed = await step('A feed counts down', () => openFeed(porchlight))
  await step('After its minute, the pause covers it and keeps it alive', () => scrollUntilPause(feed))
  await step('“Not now” leaves', () => notNow(feed))
  await step('Messages stay open', () => openMessages(porchlight))
  await step('The feed stays closed in another tab, and a pass opens it', () =>
    takePass(porchlight, maya.name),
  )
}

async function main() {
  clearPictures()
  const browser = getChromium((line) => console.log(line))
  if (!browser) return 1
  process.env.CHROMIUM_PATH = browser
  const served = await serveSites()
  const porchlight = await launchPorchlight({ sitesPort: served.port })
  porchlight.context.setDefaultTimeout(15_000)
  try {
    await walk(porchlight)
    console.log('Pictures of each are in .output/tour/.')
    return 0
  } catch {
    await pictureOfFailure(porchlight.context)
    console.log('The tour ended early. What was on screen is in .output/tour/failed-*.png.')
    return 1
  } finally {
    await porchlight.close()
    await served.close()
  }
}

process.exitCode = await main()
