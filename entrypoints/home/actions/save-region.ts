import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import { readNumbersAgain } from '@/lib/data/commands/numbers'
import type { Home } from '../home'
import { saveSettings } from './save'

/** Keeps the country of numbers without a code, and reads those that waited for it. */
export async function saveRegion(home: Home, region: string): Promise<void> {
  if (!(await saveSettings(home, { region }))) return
  const read = await home.act.attempt(() => readNumbersAgain(home.db, home.deps(), region))
  if (read) home.toasts.say(i18n.t('people.channel.readAgain', read, [figure(read)]))
}
