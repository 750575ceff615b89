import { i18n } from '#i18n'
import { SortCard, type WaitingPerson } from '@/components/people/sorting/sort-card'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { failedRead } from '@/lib/pages/follower'
import type { Acquaintance } from '@/lib/pages/people'
import { goTo } from '../routes'
import { useSorting } from '../use-sorting'
import styles from './view.module.css'

/** More lines than this would not help to remember somebody. */
const linesAtMost = 5

/** 2024 is a leap year, so every day of a year exists in it. */
const monthAndDay = ({ month, day }: { month: number; day: number }) =>
  new Intl.DateTimeFormat(undefined, { month: 'long', day: 'numeric' }).format(new Date(2024, month - 1, day))

function waitingPerson({ person, channels }: Acquaintance): WaitingPerson {
  const birthday = Object.values(person.dates).find((date) => date?.label === 'birthday')
  const lines = [
    ...channels.map(({ raw }) => raw).slice(0, 2),
    ...(birthday ? [i18n.t('sorting.born', [monthAndDay(birthday)])] : []),
    ...person.notes.split('\n').map((line) => line.slice(0, 120)),
  ].filter((line) => line.trim() !== '')
  return { id: person.id, name: person.name, lines: [...new Set(lines)].slice(0, linesAtMost) }
}

/** Asks how close each imported person is, one at a time, by key, mouse or screen reader. */
export default function SortView() {
  const { people, queue, said, canUndo, sorting } = useSorting()
  const first = queue?.[0]
  return (
    <>
      <a href="#/people" className={styles.backLink}>
        {i18n.t('people.title')}
      </a>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('sorting.title')}</h1>
      </div>
      <ReadProblem failure={failedRead(people)} />
      {first && (
        <SortCard
          person={waitingPerson(first)}
          left={queue.length}
          canUndo={canUndo}
          said={said}
          onCircle={sorting.circle}
          onNotNow={sorting.notNow}
          onUndo={sorting.undo}
        />
      )}
      {queue && !first && (
        <>
          <EmptyState
            sentence={i18n.t(canUndo ? 'sorting.done' : 'sorting.nobody')}
            action={i18n.t('sorting.toPeople')}
            onAction={() => goTo('#/people')}
          />
          {canUndo && (
            <p className={layout.after4}>
              <Button onClick={sorting.undo}>{i18n.t('sorting.undoLast')}</Button>
            </p>
          )}
        </>
      )}
    </>
  )
}
