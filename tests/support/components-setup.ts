import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A view comes in a file of its own, which a busy machine takes its time over.
configure({ asyncUtilTimeout: 15_000 })

// It would do so by itself, but only in the first of the files that one process reads it for.
afterEach(cleanup)
