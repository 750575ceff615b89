import browser from 'webextension-polyfill'

const key = (id: string) => `handOver.${id}`

/**
 * Opens the page that passes a link on to the system. The link is kept in memory only, never in an address or
 * on disk.
 */
export async function handOver(href: string): Promise<void> {
  const id = crypto.randomUUID()
  await browser.storage.session.set({ [key(id)]: href })
  await browser.tabs.create({ url: `/hand-over.html#${id}` })
}

/** The link stored under this id; reading it removes it. Null when there is none (any more). */
export async function takeHandedOver(id: string): Promise<string | null> {
  const href = (await browser.storage.session.get(key(id)))[key(id)]
  await browser.storage.session.remove(key(id))
  return typeof href === 'string' ? href : null
}
