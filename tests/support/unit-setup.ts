import 'fake-indexeddb/auto'
import { afterEach } from 'vitest'
import { travelHome } from './zones'

afterEach(travelHome)
