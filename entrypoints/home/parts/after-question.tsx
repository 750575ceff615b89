import { useMemo } from 'react'
import { ReadProblem } from '@/components/ui/read-problem'
import layout from '@/components/ui/styles/layout.module.css'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Minutes } from '@/lib/domain/time/units'
import { readDatabase } from '@/lib/pages/database-source'
import { failedRead } from '@/lib/pages/follower'
import { loadQuestion } from '@/lib/pages/today/load-question'
import { useSource } from '@/lib/pages/use-read'
import { AfterQuestion as Question } from '@/entrypoints/composing/after-question'
import { useHome, useSettings } from '../home'

const questionSource = (db: PorchlightDatabase, dayStartMinutes: Minutes) =>
  readDatabase(() => loadQuestion(db, Date.now(), dayStartMinutes))

/** The question about an opened draft. Renders nothing when there is nothing to ask. */
export function OpenAfterQuestion() {
  const { db, act } = useHome()
  const { dayStartMinutes } = useSettings()
  const read = useSource(useMemo(() => questionSource(db, dayStartMinutes), [db, dayStartMinutes]))
  const question = read.value?.question
  if (!question) return <ReadProblem failure={failedRead(read)} />
  return (
    <div className={layout.before5}>
      <ReadProblem failure={failedRead(read)} />
      <Question question={question} act={act} />
    </div>
  )
}
