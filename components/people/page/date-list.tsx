import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { ImportantDate, Person } from '@/lib/domain/people/person'
import { DateForm } from './date-form'
import { dateName, monthDayWords } from '../date-words'
import styles from './entries.module.css'

export interface DateListProps {
  dates: Person['dates']
  /** `id` null: a new one. Resolves to false when saving failed, so that the typed text stays. */
  onSave: (id: string | null, date: ImportantDate) => Promise<boolean>
  onRemove: (id: string, date: ImportantDate) => void
}

/** Somebody's dates, edited in place. */
export function DateList({ dates, onSave, onRemove }: DateListProps) {
  /** The date being edited: its id, or 'new'. */
  const [writing, setWriting] = useState<string | null>(null)
  const known = Object.entries(dates)
    .flatMap(([id, date]) => (date ? [{ id, date }] : []))
    .sort((a, b) => a.date.month - b.date.month || a.date.day - b.date.day)

  const form = (id: string | null, date: ImportantDate | null) => (
    <DateForm
      initial={date}
      onCancel={() => setWriting(null)}
      onSave={async (written) => {
        const saved = await onSave(id, written)
        if (saved) setWriting(null)
        return saved
      }}
    />
  )

  return (
    <div className={styles.list}>
      {known.length > 0 && (
        <ul>
          {known.map(({ id, date }) => {
            if (writing === id) return <li key={id}>{form(id, date)}</li>
            const name = dateName(date)
            return (
              <li key={id} className={layout.entry}>
                <span className={styles.what}>
                  <bdi className={layout.strong}>{name}</bdi>
                  <span>{monthDayWords(date)}</span>
                </span>
                <span className={layout.icons}>
                  <Button
                    kind="plain"
                    size="small"
                    aria-label={i18n.t('people.entry.correctLabel', [name])}
                    onClick={() => setWriting(id)}
                  >
                    {i18n.t('people.channel.correct')}
                  </Button>
                  <Button
                    kind="plain"
                    size="small"
                    aria-label={i18n.t('people.entry.removeLabel', [name])}
                    onClick={() => onRemove(id, date)}
                  >
                    {i18n.t('people.channel.remove')}
                  </Button>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {writing === 'new' ? (
        form(null, null)
      ) : (
        <Button size="small" onClick={() => setWriting('new')}>
          {i18n.t('people.date.add')}
        </Button>
      )}
    </div>
  )
}
