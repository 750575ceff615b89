import { type DragEvent, useId, useState } from 'react'
import { classes } from '../classes'
import styles from './file-drop.module.css'

interface FileDropProps {
  label: string
  /** The accepted kinds of file, as for an input's `accept`. */
  accept: string
  onFile: (file: File) => void
}

/** A place to choose a file or to drop one. */
export function FileDrop({ label, accept, onFile }: FileDropProps) {
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
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.file}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Lets the person choose the same file again after correcting it.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
