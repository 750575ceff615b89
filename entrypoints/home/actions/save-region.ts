import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import { chooseRegion } from '@/lib/app/people/region'
import type { Home } from '../home'
import { saveSettings } from './save'

/** Keeps the country of numbers without a code, and says how many that waited for it can be used now. */
export async function saveRegion(home: Home, region: string): Promise<void> {
  const keep = (chosen: string) => saveSettings(home, { region: chosen })
  const read = await home.act.attempt(async () => chooseRegion({ ...(await home.manyPorts()), keep }, region))
  if (read) home.toasts.say(i18n.t('people.channel.readAgain', read, [figure(read)]))
}
