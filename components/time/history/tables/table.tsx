import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { visuallyHidden } from '@/components/ui/visually-hidden'
import styles from './table.module.css'

interface TableRow {
  key: string
  name: ReactNode
  /** One cell per column after the first; a single cell spans all of them. */
  cells: ReactNode[]
}

interface TableProps {
  caption: string
  /** Hides the caption when it repeats the heading above. */
  captionHidden?: boolean
  /** How to read the table. */
  how?: string
  /** The column headings, beginning with that of the row names. */
  columns: readonly string[]
  /** The second column holds words, not figures. */
  wordsFirst?: boolean
  rows: readonly TableRow[]
}

/** A table of figures, or of words in their place. */
export const Table = ({ caption, captionHidden, how, columns, wordsFirst, rows }: TableProps) => (
  <div className={styles.frame}>
    <table className={classes(styles.table, wordsFirst && styles.wordsFirst)}>
      <caption className={captionHidden ? visuallyHidden : styles.caption}>
        {caption}
        {how && <span className={styles.how}>{how}</span>}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} colSpan={cells.length === 1 ? columns.length - 1 : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
