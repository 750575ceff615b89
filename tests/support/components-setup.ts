import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
// Imported before anything loads the polyfill, which looks for a browser once, and whose module all files of
// a worker share.
import { browser } from '../unit/components/first-run/browser-for-test'

// Views are loaded as separate files, which takes time on a busy machine; the default timeout is a second.
const timeout = 15_000
configure({ asyncUtilTimeout: timeout })
const { waitFor } = vi
vi.waitFor = (callback, options = { timeout }) => waitFor(callback, options)

// The files of a worker share document and browser, so each test restores them.
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
  document.title = ''
  location.hash = ''
  localStorage.clear()
  sessionStorage.clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  browser.reset()
})
