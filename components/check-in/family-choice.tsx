import { i18n } from '#i18n'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import type { Family } from '@/lib/domain/check-ins/check-in'
import styles from './family-choice.module.css'

interface FamilyChoiceProps {
  family: Family
  /** The family that their day asks for; null on other days. */
  wish?: Family | null
  onFamily: (family: Family) => void
}

const wishChoice = (wish: Family | null) => (wish ? [{ value: wish, label: i18n.t('checkIn.kindWish') }] : [])

/** Three doors: check in (with an invitation within it), appreciate, set a boundary. */
export function FamilyDoors({ family, wish = null, onFamily }: FamilyChoiceProps) {
  const checkingIn = family !== 'appreciation' && family !== 'boundary'
  return (
    <div className={styles.families}>
      <SegmentedChoice<Family>
        legend={i18n.t('checkIn.doors')}
        legendHidden
        value={checkingIn ? (wish ?? 'catchingUp') : family}
        onChange={onFamily}
        choices={[
          { value: wish ?? 'catchingUp', label: i18n.t('checkIn.doorCheckIn') },
          { value: 'appreciation', label: i18n.t('checkIn.doorAppreciate') },
          { value: 'boundary', label: i18n.t('checkIn.doorBoundary') },
        ]}
      />
      {checkingIn && (
        <SegmentedChoice<Family>
          legend={i18n.t('checkIn.kinds')}
          legendHidden
          look="quiet"
          value={family}
          onChange={onFamily}
          choices={[
            ...wishChoice(wish),
            { value: 'catchingUp', label: i18n.t('checkIn.kindCatchUp') },
            { value: 'invitation', label: i18n.t('checkIn.kindInvite') },
          ]}
        />
      )}
    </div>
  )
}

/** The same families in one small row, under a message that matters more. */
export const FamilyRow = ({ family, wish = null, onFamily }: FamilyChoiceProps) => (
  <SegmentedChoice<Family>
    legend={i18n.t('checkIn.doors')}
    legendHidden
    look="quiet"
    value={family}
    onChange={onFamily}
    choices={[
      ...wishChoice(wish),
      { value: 'catchingUp', label: i18n.t('checkIn.kindCatchUp') },
      { value: 'invitation', label: i18n.t('checkIn.kindInvite') },
      { value: 'appreciation', label: i18n.t('checkIn.doorAppreciate') },
      { value: 'boundary', label: i18n.t('checkIn.doorBoundary') },
    ]}
  />
)
