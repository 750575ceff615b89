import { i18n } from '#i18n'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { type Circle, circles } from '@/lib/domain/people/person'

interface CircleChoiceProps {
  /** Null: none was chosen yet, as after an import. */
  circle: Circle | null
  onCircle: (circle: Circle) => void
}

/** How close somebody is. */
export const CircleChoice = ({ circle, onCircle }: CircleChoiceProps) => (
  <SegmentedChoice
    legend={i18n.t('people.circleLegend')}
    value={circle}
    choices={circles.map((value) => ({ value, label: i18n.t(`people.circle.${value}`) }))}
    onChange={onCircle}
  />
)
