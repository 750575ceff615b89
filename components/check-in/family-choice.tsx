import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { Fitting } from '@/lib/domain/check-ins/fitting'
import styles from './family-choice.module.css'
import { byKey } from './use-by-key'

// Sixteen kinds with their reasons are read when somebody wants to see them.
const FamilyList = lazy(() => import('./family-list'))

interface FamilyChoiceProps {
  family: Family
  /** The kinds that suit the person today, the most fitting first. */
  fitting: readonly Fitting[]
  onFamily: (family: Family) => void
}

const shownAtOnce = 3

/** The three that fit best; what was chosen from all of them takes the third place. */
function firstThree(family: Family, fitting: readonly Fitting[]): Family[] {
  const first = fitting.slice(0, shownAtOnce).map((one) => one.family)
  return first.includes(family) ? first : [...first.slice(0, shownAtOnce - 1), family]
}

const doors = ['checkIn', 'appreciate', 'boundary'] as const
type Door = (typeof doors)[number]

const doorOf = (family: Family): Door => {
  if (family === 'appreciation' || family === 'thanks') return 'appreciate'
  return family === 'boundary' ? 'boundary' : 'checkIn'
}

const doorWords = { checkIn: 'doorCheckIn', appreciate: 'doorAppreciate', boundary: 'doorBoundary' } as const

/** Three doors (check in, appreciate, set a boundary); within a door the kinds that fit best, and all others a step away. */
export function FamilyDoors({ family, fitting, onFamily }: FamilyChoiceProps) {
  const behind = (door: Door) => fitting.filter((one) => doorOf(one.family) === door)
  const firstBehind = (door: Door): Family =>
    door === 'boundary'
      ? 'boundary'
      : (behind(door)[0]?.family ?? (door === 'checkIn' ? 'catchingUp' : 'appreciation'))
  const door = doorOf(family)
  return (
    <div className={styles.families}>
      <SegmentedChoice<Door>
        legend={i18n.t('checkIn.doors')}
        legendHidden
        value={door}
        onChange={(next) => onFamily(firstBehind(next))}
        choices={doors.map((one, index) => ({
          value: one,
          label: i18n.t(`checkIn.${doorWords[one]}`),
          control: byKey(String(index + 1)),
        }))}
      />
      <FamilyRow family={family} fitting={behind(door)} onFamily={onFamily} more={byKey('4')} />
    </div>
  )
}

interface FamilyRowProps extends FamilyChoiceProps {
  /** A key that leads to all of them. */
  more?: Record<string, string>
}

/** The three kinds that fit best in one small row, and a way to all of them. */
export function FamilyRow({ family, fitting, onFamily, more: moreKey }: FamilyRowProps) {
  const [choosing, setChoosing] = useState(false)
  const more = useRef<HTMLButtonElement>(null)
  const wasChoosing = useRef(false)

  // The list goes with what it was opened from behind it, so that the focus is given back by hand.
  useEffect(() => {
    if (wasChoosing.current && !choosing) more.current?.focus()
    wasChoosing.current = choosing
  }, [choosing])

  const three = firstThree(family, fitting)
  return (
    <div className={styles.row}>
      {three.length > 1 && (
        <SegmentedChoice<Family>
          legend={i18n.t('checkIn.kinds')}
          legendHidden
          look="quiet"
          value={family}
          onChange={onFamily}
          choices={three.map((one) => ({ value: one, label: i18n.t(`families.${one}.name`) }))}
        />
      )}
      <Button
        ref={more}
        kind="plain"
        size="small"
        aria-haspopup="dialog"
        {...moreKey}
        onClick={() => setChoosing(true)}
      >
        {i18n.t('checkIn.moreKinds')}
      </Button>
      {choosing && (
        <Suspense fallback={null}>
          <FamilyList
            family={family}
            onFamily={(next) => {
              setChoosing(false)
              onFamily(next)
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
