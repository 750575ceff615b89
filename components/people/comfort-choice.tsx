import { i18n } from '#i18n'
import { Select } from '@/components/ui/fields/select'
import { type Comfort, comforts } from '@/lib/domain/people/person'

const words = { 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five' } as const

/** How freely, in words. */
export const comfortWords = (comfort: Comfort | null): string =>
  i18n.t(comfort === null ? 'people.comfort.unsaid' : `people.comfort.${words[comfort]}`)

interface ComfortChoiceProps {
  comfort: Comfort | null
  onComfort: (comfort: Comfort | null) => void
}

/** How freely the person can write to somebody; optional. */
export const ComfortChoice = ({ comfort, onComfort }: ComfortChoiceProps) => (
  <Select
    label={i18n.t('people.comfort.legend')}
    value={comfort === null ? '' : String(comfort)}
    choices={[
      { value: '', label: comfortWords(null) },
      ...comforts.map((value) => ({ value: String(value), label: comfortWords(value) })),
    ]}
    onChange={(value) => onComfort(comforts.find((one) => String(one) === value) ?? null)}
  />
)
