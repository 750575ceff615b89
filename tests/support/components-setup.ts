import { configure } from '@testing-library/react'

// A view comes in a file of its own, which a busy machine takes its time over.
configure({ asyncUtilTimeout: 15_000 })
