import { afterEach, expect, test, vi } from 'vitest'
// First of all: the polyfill looks for a browser when it is loaded.
import { browser } from '../first-run/browser-for-test'
import { openDraft } from '@/lib/browser/open-draft'

const draft = {
  personId: 'ada',
  family: 'catchingUp',
  channelKind: 'whatsapp',
  text: 'Hello you',
  href: 'https://wa.me/15550123?text=Hello%20you',
  opensIn: 'tab',
  copyFirst: false,
} as const

afterEach(() => browser.reset())

test('a draft is noted before it opens, with nothing of its text', async () => {
  const said: unknown[] = []
  browser.onMessage(async (message) => {
    said.push(message, [...browser.opened])
    return null
  })
  await openDraft(draft)
  const noted = { personId: 'ada', family: 'catchingUp', channelKind: 'whatsapp', ownDraftId: null }
  expect(said).toEqual([{ command: 'openedDraft', ask: noted }, []])
  expect(browser.opened).toEqual([draft.href])
})

test('one that cannot be noted opens all the same, and the page is told', async () => {
  browser.onMessage(() => Promise.reject(new Error('no worker')))
  await expect(openDraft(draft)).rejects.toThrow('no worker')
  expect(browser.opened).toEqual([draft.href])
})

test('where nothing may be copied, no empty app opens and nothing is noted', async () => {
  const writeText = () => Promise.reject(new Error('refused'))
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const note = vi.fn(async () => undefined)
  await expect(openDraft({ ...draft, copyFirst: true }, { note })).rejects.toThrow('refused')
  expect(note).not.toHaveBeenCalled()
  expect(browser.opened).toEqual([])
})

test('what the click itself opens is not opened again, and what no link carries is copied first', async () => {
  const done: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void done.push(text) } })
  await openDraft(
    { ...draft, opensIn: 'handler', copyFirst: true },
    { note: async () => void done.push('noted'), open: async () => void done.push('opened') },
  )
  vi.unstubAllGlobals()
  expect(done).toEqual(['Hello you', 'noted'])
})
