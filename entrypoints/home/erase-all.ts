import type { RecordCounts } from '@/components/settings/record-kinds'
import { giveBackOrigins, grantedOrigins } from '@/lib/browser/grants'
import { eraseEverything } from '@/lib/data/erase'
import { countStored } from '@/lib/pages/data-transfer'
import type { Home } from './home'
import { command } from './save'

/** Erases every store, gives every grant back, and answers what is left of each kind of record. */
export async function eraseAll({ db }: Pick<Home, 'db'>): Promise<RecordCounts> {
  await eraseEverything(db)
  await command('eraseKept', {})
  // The background may have closed a span in between.
  await eraseEverything(db)
  localStorage.clear()
  const granted = await grantedOrigins()
  if (granted.length > 0) await giveBackOrigins(granted)
  return countStored(db)
}
