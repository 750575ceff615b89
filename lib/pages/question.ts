import { liveQuery } from 'dexie'
import { createStore } from 'zustand/vanilla'
import type { PorchlightDatabase } from '@/lib/data/database'
import { loadQuestion } from './load-question'
import type { QuestionView } from './today-view'

/** A store that mirrors what there is to ask about opened drafts, until `stop`. */
export function createQuestionStore(
  db: PorchlightDatabase,
  { nowMs, dayStartMinutes }: { nowMs: () => number; dayStartMinutes: number },
) {
  const store = createStore<{ question: QuestionView | null }>(() => ({ question: null }))
  const following = liveQuery(() => loadQuestion(db, nowMs(), dayStartMinutes)).subscribe({
    next: ({ question }) => store.setState({ question }),
  })
  return { ...store, stop: () => following.unsubscribe() }
}
