import { i18n } from '#i18n'
import { Select } from '@/components/ui/fields/select'
import type { CharsetQuestion } from '@/lib/domain/people/import/imported-person'
import styles from './import.module.css'

interface LettersChoiceProps {
  letters: CharsetQuestion
  onCharset: (charset: string) => void
}

/** In which charset a file is read that names none, each with a sample of what comes of it. */
export function LettersChoice({ letters: { charset, choices }, onCharset }: LettersChoiceProps) {
  return (
    <div className={styles.region}>
      <p>{i18n.t('peopleImport.letters')}</p>
      <Select
        label={i18n.t('peopleImport.lettersLabel')}
        value={charset}
        choices={choices.map((choice) => ({
          value: choice.charset,
          label: `${choice.sample} (${choice.charset})`,
        }))}
        onChange={onCharset}
      />
    </div>
  )
}
