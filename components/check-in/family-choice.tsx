import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { later } from '@/components/ui/later'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { byKey } from '@/components/ui/use-by-key'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { Fitting } from '@/lib/domain/check-ins/fitting'
import styles from './family-choice.module.css'

// Loaded on demand: sixteen families with their reasons.
const FamilyList = later(async () => (await import('./family-list')).FamilyList)

interface FamilyChoiceProps {
  family: Family
  /** The families that suit the person today, the most fitting first. */
  fitting: readonly Fitting[]
  onFamily: (family: Family) => void
  /** For little room: two families instead of three, in one line with the button for all of them. */
  compact?: boolean
}

/** The few most fitting families; one chosen from the full list takes the last place. */
function firstOf(family: Family, { fitting, few }: { fitting: readonly Fitting[]; few: number }): Family[] {
  const first = fitting.slice(0, few).map((one) => one.family)
  return first.includes(family) ? first : [...first.slice(0, few - 1), family]
}

const doors = ['checkIn', 'appreciate', 'boundary'] as const
type Door = (typeof doors)[number]

const doorOf = (family: Family): Door => {
  if (family === 'appreciation' || family === 'thanks') return 'appreciate'
  return family === 'boundary' ? 'boundary' : 'checkIn'
}

const doorWords = { checkIn: 'doorCheckIn', appreciate: 'doorAppreciate', boundary: 'doorBoundary' } as const

/**
 * Three doors (check in, appreciate, set a boundary); each shows its most fitting families, and a button for
 * all.
 */
export function FamilyDoors({ family, fitting, onFamily, compact }: FamilyChoiceProps) {
  const behind = (door: Door) => fitting.filter((one) => doorOf(one.family) === door)
  const firstBehind = (door: Door): Family =>
    door === 'boundary'
      ? 'boundary'
      : (behind(door)[0]?.family ?? (door === 'checkIn' ? 'catchingUp' : 'appreciation'))
  const door = doorOf(family)
  return (
    <div className={classes(styles.families, compact && styles.compact)}>
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
      <FamilyRow
        family={family}
        fitting={behind(door)}
        onFamily={onFamily}
        compact={compact}
        more={byKey('4')}
      />
    </div>
  )
}

interface FamilyRowProps extends FamilyChoiceProps {
  /** A key that opens the full list. */
  more?: Record<string, string>
}

/** The most fitting families in one small row, and a button for all of them. */
export function FamilyRow({ family, fitting, onFamily, compact, more: moreKey }: FamilyRowProps) {
  const [choosing, setChoosing] = useState(false)
  const more = useRef<HTMLButtonElement>(null)
  const wasChoosing = useRef(false)

  // The list is unmounted when it closes, so the focus is returned by script.
  useEffect(() => {
    if (wasChoosing.current && !choosing) more.current?.focus()
    wasChoosing.current = choosing
  }, [choosing])

  const few = firstOf(family, { fitting, few: compact ? 2 : 3 })
  return (
    <div className={styles.row}>
      {few.length > 1 && (
        <SegmentedChoice<Family>
          legend={i18n.t('checkIn.kinds')}
          legendHidden
          look="quiet"
          value={family}
          onChange={onFamily}
          choices={few.map((one) => ({ value: one, label: i18n.t(`families.${one}.name`) }))}
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
        <FamilyList
          family={family}
          onFamily={(next) => {
            setChoosing(false)
            onFamily(next)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  )
}
