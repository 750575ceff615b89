/// <reference types="chrome" />
import type { Porchlight } from './porchlight'

/** Says yes in the browser's settings beforehand: asking for these origins from a click is then answered without a dialog. */
export async function allow({ context, id }: Pick<Porchlight, 'context' | 'id'>, origins: string[]) {
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
