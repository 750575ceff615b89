import type { Page } from 'playwright-core'
import { figureLine } from './figures'
import { type Copy, filled } from './filled'
import { forgetToday } from './first-look'

const kinds = { nobody: 0, many: 10_000 }
type Kind = keyof typeof kinds

declare global {
  interface Window {
    /** When the popup first stood there complete (ms after its navigation began). */
    popupShownMs?: number
  }
}

/**
 * Runs in the page before anything else of it: notes the first frame that shows whom and what to write, or, where nobody
 * is there, what to do about that. Must need nothing from outside.
 */
function watchPopup(isEmpty: boolean) {
  const seen = <E extends HTMLElement>(selector: string) => {
    const found = document.querySelector<E>(selector)
    return found && found.getClientRects().length > 0 ? found : null
  }
  const look = () => {
    const isShown = isEmpty
      ? seen('main > div > p + button')
      : seen<HTMLInputElement>('main [role="combobox"]')?.value &&
        seen<HTMLTextAreaElement>('main textarea')?.value
    if (isShown) window.popupShownMs = performance.now()
    else requestAnimationFrame(look)
  }
  if (location.pathname === '/popup.html') requestAnimationFrame(look)
}

/** Opens the popup anew and answers the milliseconds from its navigation until it shows all of that. */
async function opening(page: Page): Promise<number> {
  await page.reload()
  const shown = await page.waitForFunction(() => window.popupShownMs)
  return Number(await shown.jsonValue())
}

/** How long the popup takes to show person and draft with ten thousand people, against one with nobody in it. */
export async function comparePopup(copy: Copy, times: number): Promise<void> {
  console.log('')
  const all: { kind: Kind; page: Page; close: () => Promise<void> }[] = []
  const figures: Record<string, Record<Kind, number[]>> = {
    'person and draft': { nobody: [], many: [] },
    'the same, first look of the day': { nobody: [], many: [] },
  }
  try {
    for (const kind of ['nobody', 'many'] as const) {
      const porchlight = await filled(copy, kinds[kind])
      // What loads this file names functions by a helper that a page lacks.
      await porchlight.context.addInitScript('globalThis.__name = (named) => named')
      await porchlight.context.addInitScript(watchPopup, kind === 'nobody')
      const page = await porchlight.open('popup.html')
      await page.setViewportSize({ width: 380, height: 600 })
      all.push({ kind, page, close: () => porchlight.close() })
    }
    // In turn, so that whatever else the machine does meets both. The first two fill the caches of compiled code.
    for (let time = -2; time < times; time++)
      for (const { kind, page } of all)
        for (const [name, values] of Object.entries(figures)) {
          if (name !== 'person and draft') await forgetToday(page)
          const ms = await opening(page)
          if (time >= 0) values[kind].push(ms)
        }
    console.log(
      `Popup with ten thousand people against one with nobody, ${times} times each in turn, medians (range), ms:`,
    )
    for (const [name, { many, nobody }] of Object.entries(figures))
      console.log(figureLine({ name, values: many, blank: nobody, against: 'nobody', target: 1.5 }))
  } finally {
    for (const { close } of all) await close()
  }
}
