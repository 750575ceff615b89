import { type DragEvent, useId, useState } from 'react'
import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import styles from './import.module.css'

/** A place to choose a file or to drop one. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <div
      className={classes(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className={styles.label}>
        {i18n.t('peopleImport.choose')}
      </label>
      <input
        id={id}
        type="file"
        accept=".vcf,.vcard,.csv,.tsv,.txt,text/vcard,text/x-vcard,text/csv"
        className={styles.file}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was put right.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
