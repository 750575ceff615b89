import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { Likeness } from '@/lib/domain/people/duplicates/score'
import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Choices } from '@/lib/domain/people/merging'
import type { Person } from '@/lib/domain/people/person'
import { likenessWords } from './likeness-words'
import { MergePreview } from './merge-preview'
import styles from './same.module.css'

/** A person of a pair, with their records. */
export interface Twin {
  person: Person
  channels: readonly Channel[]
  contacts: number
}

export interface SamePairProps {
  likeness: Likeness
  /** The person who is kept when the two are merged. */
  kept: Twin
  merged: Twin
  onMerge: (choices: Choices) => void
  onDismiss: () => void
}

/** Two people who might be one: why, a preview of the merge, and a button to dismiss the pair for good. */
export function SamePair({ likeness, kept, merged, onMerge, onDismiss }: SamePairProps) {
  const [looking, setLooking] = useState(false)
  const names: [string, string] = [kept.person.name, merged.person.name]
  return (
    <li className={styles.pair}>
      <h2 className={styles.names}>
        <a href={`#/people/${kept.person.id}`}>
          <bdi>{names[0]}</bdi>
        </a>
        <span aria-hidden="true">·</span>
        <a href={`#/people/${merged.person.id}`}>
          <bdi>{names[1]}</bdi>
        </a>
      </h2>
      <ul className={styles.reasons}>
        {likenessWords(likeness).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {looking ? (
        <MergePreview kept={kept} merged={merged} onMerge={onMerge} onCancel={() => setLooking(false)} />
      ) : (
        <div className={layout.actions}>
          <Button
            kind="primary"
            size="small"
            aria-label={i18n.t('people.same.lookLabel', names)}
            onClick={() => setLooking(true)}
          >
            {i18n.t('people.same.look')}
          </Button>
          <Button
            kind="plain"
            size="small"
            aria-label={i18n.t('people.same.dismissLabel', names)}
            onClick={onDismiss}
          >
            {i18n.t('people.same.dismiss')}
          </Button>
        </div>
      )}
    </li>
  )
}
