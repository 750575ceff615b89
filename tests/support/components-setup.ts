import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// A view comes in a file of its own, which a busy machine takes its time over.
configure({ asyncUtilTimeout: 15_000 })

// Each test leaves the document as it found it.
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
