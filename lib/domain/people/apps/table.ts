import type { App } from './app'
import { discord } from './discord'
import { email } from './email'
import { facetime } from './facetime'
import { instagram } from './instagram'
import { matrix } from './matrix'
import { messenger } from './messenger'
import { phone } from './phone'
import { signal } from './signal'
import { sms } from './sms'
import { teams } from './teams'
import { telegram } from './telegram'
import { threema } from './threema'
import { web } from './web'
import { whatsapp } from './whatsapp'

/** In the order in which apps are offered and in which a pasted text is tried. */
const table = [
  sms,
  email,
  whatsapp,
  telegram,
  signal,
  phone,
  facetime,
  messenger,
  instagram,
  discord,
  teams,
  matrix,
  threema,
  web,
] as const

type Listed<One> = One extends App ? App & Pick<One, 'kind' | 'name' | 'why'> : never
export type ListedApp = Listed<(typeof table)[number]>
export type AppKind = ListedApp['kind']

/** Every app in which a message can open. No other module lists them all. */
export const apps: readonly ListedApp[] = table

/** The app of a kind of channel. */
export const appOf = (kind: AppKind): ListedApp => apps.find((app) => app.kind === kind)!
