import { Dexie } from 'dexie'
import type { Usages } from '@/lib/app/ports'
import type { Span } from '@/lib/domain/time/span'

/**
 * Usages that cache the spans of a time range until something is written, in this context or another. Where
 * visits are limited, spans are read every few seconds but change only every few minutes. Make one for a
 * worker's whole life.
 */
export function rememberingSpans<U extends Usages>(usages: U): U {
  let read: { of: string; spans: Promise<Span[]> } | null = null
  const forget = () => {
    read = null
  }
  Dexie.on('storagemutated', forget)
  return {
    ...usages,
    spansBetween(fromMs, toMs) {
      const of = `${fromMs} ${toMs}`
      if (read?.of !== of) {
        const spans = usages.spansBetween(fromMs, toMs)
        read = { of, spans }
        spans.catch(forget)
      }
      return read.spans
    },
    async record(recording) {
      await usages.record(recording)
      // Dexie announces a write slightly after it ends, so the cache is dropped here already.
      forget()
    },
  }
}
