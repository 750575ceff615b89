import { Dexie } from 'dexie'
import type { Usages } from '@/lib/app/ports'
import type { Span } from '@/lib/domain/time/span'

/**
 * Usages that read the spans of a stretch once until something is written, here or in another context: where visits
 * are limited they are asked for every few seconds, and change once in minutes. Make one for a whole worker life.
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
      // The word of a write comes a little later than its end.
      forget()
    },
  }
}
