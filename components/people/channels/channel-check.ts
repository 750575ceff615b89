import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { appOf } from '@/lib/domain/people/apps/table'
import type { ChannelKind } from '@/lib/domain/people/reach/channel'

/** What a typed address turned out to be. */
export type ChannelCheck =
  { ok: true; address: string } | { ok: false; reason: 'no-region' | 'extension' | 'invalid' | 'empty' }

/** A channel as it is typed. */
export interface TypedChannel {
  kind: ChannelKind
  raw: string
}

/** Reads what was typed as an address of its kind, by the region that was chosen. */
export type CheckChannel = (typed: TypedChannel) => Promise<ChannelCheck>

/** Waits this long (ms) after the last key, so that half a number is not called wrong. */
const settlesAfterMs = 500

/** What the typed address reads as, once the typing has paused; null before. */
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

/** What an address of that kind has to look like. */
export function shapeWords(kind: ChannelKind): string {
  return i18n.t(`people.channel.why.${appOf(kind).why}`)
}

/** Why an address cannot be used, and what happens to it; nothing for one that can. */
export function checkProblem(kind: ChannelKind, found: ChannelCheck | null): string | undefined {
  if (!found || found.ok || found.reason === 'empty') return undefined
  if (found.reason === 'no-region') return i18n.t('people.channel.noRegion')
  const why = found.reason === 'extension' ? i18n.t('people.channel.extension') : shapeWords(kind)
  return `${why} ${i18n.t('people.channel.keptAsTyped')}`
}
