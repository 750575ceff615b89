import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { RegionSelect } from '@/components/people/channels/region-select'
import { Button } from '@/components/ui/button'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import { FoundList } from './found-list'
import { LettersChoice } from './letters-choice'
import { NotReadList } from './not-read-list'
import type { FilePreview as Preview } from '@/lib/domain/people/import/import-state'
import styles from './import.module.css'
import { UnreadableList } from './unreadable-list'

interface FilePreviewProps {
  preview: Preview
  region: string | null
  onRegion: (region: string) => void
  onCharset: (charset: string) => void
  /** Called with every choice, so that it is kept when everybody is looked up again. */
  onChoose: (chosen: ReadonlySet<number>) => void
  /** Imports the people at these positions. */
  onTake: (positions: readonly number[]) => void
  onLeave: () => void
}

/** The people in a file, with a choice of whom to import: at first everybody new. */
export function FilePreview({
  preview,
  region,
  onRegion,
  onCharset,
  onChoose,
  onTake,
  onLeave,
}: FilePreviewProps) {
  const { source, people, unreadable, notRead, hardlyRead, letters } = preview
  const { numbersWithoutRegion, daysWithoutRegion } = preview
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [chosen, setChosen] = useState(preview.chosen)
  const counts = useMemo(() => {
    const of = (wanted: string) => people.filter(({ here }) => here === wanted).length
    return { fresh: of('new') + of('perhaps'), known: of('known'), repeated: of('repeated') }
  }, [people])

  const choose = (next: ReadonlySet<number>) => {
    setChosen(next)
    onChoose(next)
  }

  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {i18n.t('peopleImport.inFile', [source])}
      </h2>
      <ul className={styles.counts}>
        <li>{i18n.t('peopleImport.fresh', counts.fresh, [figure(counts.fresh)])}</li>
        {counts.known > 0 && <li>{i18n.t('peopleImport.known', counts.known, [figure(counts.known)])}</li>}
        {counts.repeated > 0 && (
          <li>{i18n.t('peopleImport.repeated', counts.repeated, [figure(counts.repeated)])}</li>
        )}
      </ul>
      {hardlyRead && (
        <p role="alert" className={layout.problem}>
          {i18n.t('peopleImport.hardlyRead')}
        </p>
      )}
      {letters && <LettersChoice letters={letters} onCharset={onCharset} />}
      <UnreadableList entries={unreadable} />
      <NotReadList fields={notRead} isOpen={hardlyRead} />
      {(numbersWithoutRegion > 0 || daysWithoutRegion > 0) && (
        <div className={styles.region}>
          {numbersWithoutRegion > 0 && (
            <p>{i18n.t('peopleImport.region', numbersWithoutRegion, [figure(numbersWithoutRegion)])}</p>
          )}
          {daysWithoutRegion > 0 && (
            <p>{i18n.t('peopleImport.days', daysWithoutRegion, [figure(daysWithoutRegion)])}</p>
          )}
          <RegionSelect region={region} onRegion={onRegion} />
        </div>
      )}
      {people.length > 0 && <FoundList people={people} chosen={chosen} onChosen={choose} />}
      <div className={styles.bar}>
        <Button
          kind="primary"
          disabled={chosen.size === 0}
          onClick={() => onTake([...chosen].sort((a, b) => a - b))}
        >
          {i18n.t('peopleImport.take', chosen.size, [figure(chosen.size)])}
        </Button>
        <Button kind="plain" onClick={onLeave}>
          {i18n.t('peopleImport.leave')}
        </Button>
      </div>
    </section>
  )
}
