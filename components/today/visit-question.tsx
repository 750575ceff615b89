import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { type AfterVisit, feltAfterVisit } from '@/lib/domain/boundaries/override'
import styles from './visit-question.module.css'

interface VisitQuestionProps {
  /** The site's name. */
  name: string
  onAnswer: (feltAfter: AfterVisit['feltAfter']) => Promise<unknown>
}

const words = {
  lighter: 'today.visit.lighter',
  same: 'today.visit.same',
  heavier: 'today.visit.heavier',
} as const

/** One quiet line after a visit, answered with one click, or ignored. */
export function VisitQuestion({ name, onAnswer }: VisitQuestionProps) {
  const [failed, setFailed] = useState(false)
  return (
    <fieldset className={styles.line} aria-label={i18n.t('today.visit.label', [name])}>
      <span>{i18n.t('today.visit.after', [name])}</span>
      {feltAfterVisit.map((feltAfter) => (
        <Button
          key={feltAfter}
          kind="plain"
          size="small"
          onClick={() => {
            setFailed(false)
            onAnswer(feltAfter).catch(() => setFailed(true))
          }}
        >
          {i18n.t(words[feltAfter])}
        </Button>
      ))}
      <span role="alert">{failed && i18n.t('newTab.notKept')}</span>
    </fieldset>
  )
}
