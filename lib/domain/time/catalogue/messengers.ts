import type { CatalogueSite } from './catalogue-site'

/** Sites that are people and nothing else: their time is seen, and never counted against a boundary. */
export const messengers: CatalogueSite[] = [
  { site: 'messenger.com', name: 'Messenger', hosts: ['messenger.com'], people: 'all' },
  { site: 'web.whatsapp.com', name: 'WhatsApp', hosts: ['web.whatsapp.com'], people: 'all' },
  { site: 'web.telegram.org', name: 'Telegram', hosts: ['web.telegram.org'], people: 'all' },
]
