import type { CatalogueSite } from './catalogue-site'

/** Sites that have only a people surface: their time is recorded, but never counted against a boundary. */
export const messengers: CatalogueSite[] = [
  { site: 'messenger.com', name: 'Messenger', hosts: ['messenger.com'], people: 'all' },
  { site: 'web.whatsapp.com', name: 'WhatsApp', hosts: ['web.whatsapp.com'], people: 'all' },
  { site: 'web.telegram.org', name: 'Telegram', hosts: ['web.telegram.org'], people: 'all' },
]
