import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { type SharedPage, sharedPageOf } from '@/lib/domain/check-ins/shared-page'

const key = (id: string) => `share.${id}`
const page = v.object({ title: v.string(), url: v.string() })

/** Stores a page in memory for the composer that opens next. Returns the id to take it with. */
export async function keepShared(shared: SharedPage): Promise<string> {
  const id = crypto.randomUUID()
  await browser.storage.session.set({ [key(id)]: shared })
  return id
}

/** The page stored under this id; reading it removes it. Null when there is none (any more). */
export async function takeShared(id: string): Promise<SharedPage | null> {
  const found = (await browser.storage.session.get(key(id)))[key(id)]
  await browser.storage.session.remove(key(id))
  const parsed = v.safeParse(page, found)
  return parsed.success ? sharedPageOf(parsed.output) : null
}
