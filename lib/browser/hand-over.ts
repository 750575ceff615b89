import browser from 'webextension-polyfill'

const key = (id: string) => `handOver.${id}`

/** Opens the page that hands a link to the system. The link is in memory only, never in an address or on the disk. */
export async function handOver(href: string): Promise<void> {
  const id = crypto.randomUUID()
  await browser.storage.session.set({ [key(id)]: href })
  await browser.tabs.create({ url: `/hand-over.html#${id}` })
}

/** What was handed over under this id, once: it is forgotten as it is read. Null when there is nothing (any more). */
export async function takeHandedOver(id: string): Promise<string | null> {
  const href = (await browser.storage.session.get(key(id)))[key(id)]
  await browser.storage.session.remove(key(id))
  return typeof href === 'string' ? href : null
}
