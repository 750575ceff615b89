import type { CalmSite } from './rule'
import { facebook } from './sites/facebook'
import { instagram } from './sites/instagram'
import { linkedin } from './sites/linkedin'
import { reddit } from './sites/reddit'
import { tiktok } from './sites/tiktok'
import { x } from './sites/x'
import { youtube } from './sites/youtube'

const sites = [youtube, instagram, facebook, x, reddit, linkedin, tiktok] as const

export type CalmId = (typeof sites)[number]['switches'][number]['id']

/** Everything that can be calmed, by site. No other module knows how a site's pages are built. */
export const calmTable: readonly CalmSite<CalmId>[] = sites
