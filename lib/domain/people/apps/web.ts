import type { App } from './app'
import { pageAddress } from './shapes'

/** Any page of theirs. */
export const web = {
  kind: 'web',
  name: null,
  foundBy: ['page'],
  why: 'web',
  // An https address as browsers write it: no name or password in it, and a host with a dot.
  fits(address) {
    if (address.length > 2000 || !address.startsWith('https://') || !URL.canParse(address)) return false
    const { href, username, password, hostname } = new URL(address)
    return href === address && !username && !password && /[^.]\.[^.]/.test(hostname)
  },
  stored: (typed) => pageAddress(typed)?.href ?? '',
  shown: (address) => address.slice('https://'.length).replace(/\/$/, ''),
  href: (address) => address,
  page: (address) => address,
} as const satisfies App
