import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'

export interface Copy {
  extension: string
  sitesPort: number
}

/** A browser with so many people in it. Throws when they cannot be put there. */
export async function filled(copy: Copy, count: number): Promise<Porchlight> {
  const porchlight = await launchPorchlight(copy)
  await porchlight.worker()
  const page = await porchlight.open(`people-seed.html#${count}`)
  await page.waitForFunction(() => document.title !== 'Seeding', undefined, { timeout: 120_000 })
  const title = await page.title()
  await page.close()
  if (!title.startsWith('seeded')) throw new Error(title)
  return porchlight
}
