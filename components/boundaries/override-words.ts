import { i18n } from '#i18n'
import { durationWords } from '@/components/today/duration-words'
import type { Override } from '@/lib/domain/boundaries/override'
import { partWords } from './part-words'

interface WordingOptions {
  nameOf: (site: string) => string
  hideNumbers: boolean
}

/** An override in a plain sentence, without a verdict. */
export function overrideWords(override: Override, { nameOf, hideNumbers }: WordingOptions): string {
  const { kind, site, minutes, parts } = override
  const where = site ? nameOf(site) : i18n.t('waysPast.aFeed')
  switch (kind) {
    case 'pass':
      return hideNumbers || minutes === null
        ? i18n.t('waysPast.passHidden', [where])
        : i18n.t('waysPast.pass', [where, durationWords(minutes)])
    case 'finish':
      return i18n.t('waysPast.finish', [where])
    case 'presence-ended':
      return i18n.t('waysPast.presenceEnded')
    case 'break':
      return i18n.t('waysPast.break')
    case 'loosened':
      return [i18n.t('waysPast.loosened'), ...parts.map(partWords)].join(' ')
  }
}
