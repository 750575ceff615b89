import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { QuietTime } from '@/lib/domain/boundaries/boundaries'
import styles from './budgets/budgets-form.module.css'
import { QuietForm } from './quiet-form'
import { quietWords } from './quiet-words'
import { coveredWords } from './site-words'

export interface QuietTimesProps {
  quietTimes: readonly QuietTime[]
  sites: readonly { site: string; name: string }[]
  firstWeekday: number
  newId: () => string
  /** Saves the list; `removed` is the name of a quiet time that was removed. */
  onSave: (quietTimes: QuietTime[], removed?: string) => void
}

const evening = { fromMinutes: 21 * 60, toMinutes: 7 * 60 }

/** The list of quiet times; one of them is edited at a time. */
export function QuietTimes({ quietTimes, sites, firstWeekday, newId, onSave }: QuietTimesProps) {
  const [editing, setEditing] = useState<QuietTime | null>(null)
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => (day + firstWeekday) % 7)
  const isNew = editing !== null && !quietTimes.some(({ id }) => id === editing.id)
  const nameOf = ({ name }: QuietTime) => name || i18n.t('quiet.unnamed')
  const form = editing && (
    <QuietForm
      key={editing.id}
      initial={editing}
      sites={sites}
      week={week}
      onCancel={() => setEditing(null)}
      onSave={(quiet) => {
        setEditing(null)
        onSave(isNew ? [...quietTimes, quiet] : quietTimes.map((one) => (one.id === quiet.id ? quiet : one)))
      }}
    />
  )
  return (
    <div className={layout.stack4}>
      {quietTimes.length === 0 && !editing && <p className={layout.soft}>{i18n.t('quiet.none')}</p>}
      <ul>
        {quietTimes.map((quiet) => (
          <li key={quiet.id} className={styles.budget}>
            {editing?.id === quiet.id ? (
              form
            ) : (
              <div className={layout.bar}>
                <div className={styles.name}>
                  <p>{nameOf(quiet)}</p>
                  <p className={layout.note}>{quietWords(quiet, week)}</p>
                  {quiet.sites !== 'all' && <p className={layout.note}>{coveredWords(quiet.sites, sites)}</p>}
                </div>
                <Button
                  size="small"
                  aria-label={i18n.t('quiet.changeLabel', [nameOf(quiet)])}
                  onClick={() => setEditing(quiet)}
                >
                  {i18n.t('quiet.change')}
                </Button>
                <Button
                  kind="plain"
                  size="small"
                  aria-label={i18n.t('quiet.removeLabel', [nameOf(quiet)])}
                  onClick={() =>
                    onSave(
                      quietTimes.filter((one) => one !== quiet),
                      nameOf(quiet),
                    )
                  }
                >
                  {i18n.t('boundaries.remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isNew && form}
      {!editing && (
        <div>
          <Button
            size="small"
            onClick={() =>
              setEditing({ id: newId(), name: '', weekdays: [0, 1, 2, 3, 4, 5, 6], ...evening, sites: 'all' })
            }
          >
            {i18n.t('quiet.add')}
          </Button>
        </div>
      )}
    </div>
  )
}
