import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { appOf } from '@/lib/domain/people/apps/table'
import { type Channel, type ChannelKind, isNumber } from '@/lib/domain/people/reach/channel'
import { hasExtension } from '@/lib/domain/people/reach/typed-address'

/** The result of checking a typed address. */
export type ChannelCheck =
  { ok: true; address: string } | { ok: false; reason: 'no-region' | 'extension' | 'invalid' | 'empty' }

/** A channel as it is typed. */
export interface TypedChannel {
  kind: ChannelKind
  raw: string
}

/** Parses a typed address of a kind, with the chosen region. */
export type CheckChannel = (typed: TypedChannel) => Promise<ChannelCheck>

/** How long to wait after the last key (ms), so that half a number is not called invalid. */
const settlesAfterMs = 500

/** The result of parsing the typed address, once typing has paused; null before. */
export function useChannelCheck({ kind, raw }: TypedChannel, check: CheckChannel): ChannelCheck | null {
  const [found, setFound] = useState<ChannelCheck | null>(null)
  useEffect(() => {
    let current = true
    setFound(null)
    if (!raw.trim()) return
    const timer = setTimeout(
      () => void check({ kind, raw }).then((result) => current && setFound(result)),
      settlesAfterMs,
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [kind, raw, check])
  return found
}

/** What an address of that kind looks like. */
function shapeWords(kind: ChannelKind): string {
  return i18n.t(`people.channel.why.${appOf(kind).why}`)
}

/** Why an address cannot be used, and what happens to it; nothing when it can. */
export function checkProblem(kind: ChannelKind, found: ChannelCheck | null): string | undefined {
  if (!found || found.ok || found.reason === 'empty') return undefined
  if (found.reason === 'no-region') return i18n.t('people.channel.noRegion')
  const why = found.reason === 'extension' ? i18n.t('people.channel.extension') : shapeWords(kind)
  return `${why} ${i18n.t('people.channel.keptAsTyped')}`
}

/** Why a stored channel has no address that can be used. */
export const whyUnread = ({ kind, raw }: Pick<Channel, 'kind' | 'raw'>): string =>
  isNumber(kind) && hasExtension(raw) ? i18n.t('people.channel.extension') : shapeWords(kind)
