import type { Span } from '@/lib/domain/time/span'
import { field } from '../parse/fields'
import { filledText, instant, surface, text, yesNo } from '../parse/values'
import type { CountedTableOf } from './define'

/** One unbroken stretch of attention, kept for 90 days. */
export const spans: CountedTableOf<Span> = {
  synced: false,
  since: 1,
  key: 'id',
  indexes: ['startedAtMs', 'site'],
  private: [],
  fields: {
    id: field(filledText, ''),
    /** Main host of the watched site (`reddit.com`). */
    site: field(text, ''),
    surface: field(surface, 'feed'),
    startedAtMs: field(instant, 0),
    /** Not before the start; a span never crosses a day start. */
    endedAtMs: field(instant, 0),
    /** A visit began with this span. */
    visit: field(yesNo, false),
  },
  rules: [
    {
      field: 'endedAtMs',
      holds: ({ startedAtMs, endedAtMs }) => endedAtMs >= startedAtMs,
      fallback: ({ startedAtMs }) => startedAtMs,
    },
  ],
}
