/// <reference types="chrome" />
import type { Porchlight } from '../support/browser/porchlight'

/** Answers the browser's question beforehand: without a window nobody could. Asking for these is then answered with yes. */
export async function allow({ context, id }: Porchlight, origins: string[]) {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  for (const origin of origins)
    await page.evaluate(
      ([extensionId, pattern]) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { addHostPermission(id: string, host: string): Promise<void> }
        }
        return developerPrivate.addHostPermission(extensionId!, pattern!)
      },
      [id, origin],
    )
  await page.close()
}
