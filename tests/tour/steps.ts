import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

const pictures = fileURLToPath(new URL('../../.output/tour/', import.meta.url))

/** Empties the folder of pictures. */
export function clearPictures() {
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
}

/** A picture of a page as it is, and one of it in the dark. */
export async function picture(page: Page, name: string) {
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours change slowly here.
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(pictures, `${name}-dark.png`) })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForTimeout(600)
}

/** Every page as it was when a step failed. */
export async function pictureOfFailure(context: BrowserContext) {
  for (const [index, page] of context.pages().entries())
    await page
      .screenshot({ path: join(pictures, `failed-${index + 1}.png`), timeout: 5_000 })
      .catch(() => console.log(`     no picture of ${page.url()}`))
}

/** A promise of the tour that was not kept, in words. */
export function hold(promise: string, kept: boolean) {
  if (!kept) throw new Error(`expected: ${promise}`)
}

let count = 0

/** Does one step and prints its line; prints why and throws when it fails. */
export async function step<Result>(what: string, does: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  count++
  try {
    const result = await does()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(`${String(count).padStart(2)} · ${what} (${seconds} s)`)
    return result
  } catch (error) {
    console.log(`${String(count).padStart(2)} · failed: ${what}\n     ${(error as Error).message}`)
    throw error
  }
}
