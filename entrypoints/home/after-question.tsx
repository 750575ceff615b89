import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { AfterCard } from '@/components/today/after-card'
import { localArea } from '@/lib/browser/storage-area'
import { createQuestionStore } from '@/lib/pages/question'
import { createTodayActions } from '@/lib/pages/today-actions'
import { attempt } from './attempt'
import { useHome } from './home'
import styles from './views/view.module.css'

/** What became of a draft that was opened, asked here as on the new tab and in the popup. Nothing when there is nothing to ask. */
export function AfterQuestion() {
  const home = useHome()
  const dayStartMinutes = useStore(home.kept, (state) => state.settings.dayStartMinutes)
  const store = useMemo(
    () => createQuestionStore(home.db, { nowMs: Date.now, dayStartMinutes }),
    [home.db, dayStartMinutes],
  )
  useEffect(() => store.stop, [store])
  const actions = useMemo(() => createTodayActions(home.db, localArea), [home.db])
  const { question } = useStore(store)
  if (!question) return null
  const { checkInId, kind, name } = question
  return (
    <div className={styles.asked}>
      <AfterCard
        key={`${checkInId} ${kind}`}
        kind={kind}
        name={name}
        onWent={(answer) => void attempt(home, () => actions.answerWent(checkInId, answer))}
        onWord={(word, days) => void attempt(home, () => actions.answerWord(checkInId, word, days))}
      />
    </div>
  )
}
