import { i18n } from '#i18n'
import type { Sites } from '@/lib/domain/boundaries/boundaries'

/** What a boundary covers: "All feeds together", or the names of the sites; '' for no site. */
export const coveredWords = (covered: Sites, sites: readonly { site: string; name: string }[]): string =>
  covered === 'all'
    ? i18n.t('boundaries.pooled')
    : covered.map((site) => sites.find((one) => one.site === site)?.name ?? site).join(', ')
