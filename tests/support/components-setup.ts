import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
// Before anything else loads the polyfill, which looks for a browser once, and all files of a worker share its module.
import { browser } from '../unit/components/first-run/browser-for-test'

// A view comes in a file of its own, which a busy machine takes its time over. The defaults are a second.
const timeout = 15_000
configure({ asyncUtilTimeout: timeout })
const { waitFor } = vi
vi.waitFor = (callback, options = { timeout }) => waitFor(callback, options)

// Each test leaves the document and the browser as it found them: the files of a worker share them.
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
