import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { type BoundarySet, coolingOffChoices } from '@/lib/domain/boundaries/boundaries'

interface CoolingOffProps {
  hours: BoundarySet['coolingOffHours']
  onChange: (hours: BoundarySet['coolingOffHours']) => void
}

/** The least time that a loosening waits, besides until the next day. */
export const CoolingOff = ({ hours, onChange }: CoolingOffProps) => (
  <div className={layout.stack4}>
    <SegmentedChoice
      legend={i18n.t('coolingOff.legend')}
      value={String(hours)}
      choices={coolingOffChoices.map((choice) => ({
        value: String(choice),
        label: choice === 0 ? i18n.t('coolingOff.none') : i18n.t('coolingOff.hours', [String(choice)]),
      }))}
      onChange={(chosen) => {
        const found = coolingOffChoices.find((choice) => String(choice) === chosen)
        if (found !== undefined) onChange(found)
      }}
    />
    <p className={layout.soft}>{i18n.t('coolingOff.how')}</p>
  </div>
)
