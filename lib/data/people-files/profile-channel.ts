import { isAddressFor } from '@/lib/domain/people/address'
import type { ChannelKind } from '@/lib/domain/people/channel'
import type { NewChannel } from '../commands/channels'

/** Sites whose profiles are also a way to write, and where in the path the name stands. */
const writable: [host: RegExp, kind: ChannelKind, name: RegExp][] = [
  [/^(?:t|telegram)\.me$/, 'telegram', /^\/([^/]+)\/?$/],
  [/^(?:m\.me|(?:[\w-]+\.)?facebook\.com)$/, 'messenger', /^\/([^/]+)\/?$/],
  [/^(?:www\.)?instagram\.com$/, 'instagram', /^\/([^/]+)\/?$/],
]

/** The channel that the address of a profile or page means; one that opens nothing has an empty address. */
export function channelOfProfile(url: string): NewChannel {
  if (!URL.canParse(url)) return { kind: 'web', address: '', raw: url }
  const { hostname, pathname } = new URL(url)
  for (const [host, kind, name] of writable) {
    const found = host.test(hostname) ? name.exec(pathname)?.[1] : undefined
    if (found && found !== 'profile.php' && isAddressFor(kind, found))
      return { kind, address: found, raw: url }
  }
  const secure = new URL(url.replace(/^http:/i, 'https:')).href
  return { kind: 'web', address: isAddressFor('web', secure) ? secure : '', raw: url }
}
