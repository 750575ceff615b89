import type { RecordCounts } from '@/components/settings/record-kinds'
import { eraseAll } from '@/lib/app/files/erase-all'
import { giveBackOrigins, grantedOrigins } from '@/lib/browser/grants'
import { eraseEverything } from '@/lib/data/erase'
import { countStored } from '@/lib/pages/data-transfer'
import type { Home } from './home'
import { command } from './actions/save'

/** Erases everything, and returns how many records of each kind are left. */
export const eraseAllOf = ({ db }: Pick<Home, 'db'>): Promise<RecordCounts> =>
  eraseAll<RecordCounts>({
    records: { erase: () => eraseEverything(db), count: () => countStored(db) },
    localState: { erase: () => command('eraseLocalState', {}) },
    pages: { erase: () => localStorage.clear() },
    grants: { all: grantedOrigins, giveBack: giveBackOrigins },
  })
