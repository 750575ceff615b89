import { i18n } from '#i18n'
import type { SharedPage } from '@/lib/domain/check-ins/shared-page'

/** The words that show a page to somebody: a line of one's own, its title, its address. */
export const sharedWords = ({ title, url }: SharedPage): string =>
  [i18n.t('share.line'), title, url].filter((line) => line !== '').join('\n')
