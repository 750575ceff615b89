import { useMemo } from 'react'
import { ReadProblem } from '@/components/ui/read-problem'
import { AfterCard } from '@/components/today/after-card'
import layout from '@/components/ui/layout.module.css'
import { localArea } from '@/lib/browser/storage-area'
import type { PorchlightDatabase } from '@/lib/data/database'
import { readDatabase } from '@/lib/pages/database-source'
import { failureOf } from '@/lib/pages/follower'
import { loadQuestion } from '@/lib/pages/load-question'
import { createTodayActions } from '@/lib/pages/today-actions'
import { useSource } from '@/lib/pages/use-read'
import { attempt } from './attempt'
import { useHome, useSettings } from './home'

const questionSource = (db: PorchlightDatabase, dayStartMinutes: number) =>
  readDatabase(() => loadQuestion(db, Date.now(), dayStartMinutes))

/** What became of a draft that was opened, asked here as on the new tab and in the popup. Nothing when there is nothing to ask. */
export function AfterQuestion() {
  const home = useHome()
  const { dayStartMinutes } = useSettings()
  const read = useSource(useMemo(() => questionSource(home.db, dayStartMinutes), [home.db, dayStartMinutes]))
  const actions = useMemo(() => createTodayActions(home.db, localArea), [home.db])
  const question = read.value?.question
  if (!question) return <ReadProblem failure={failureOf(read)} />
  const { checkInId, kind, name } = question
  return (
    <div className={layout.before5}>
      <ReadProblem failure={failureOf(read)} />
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
