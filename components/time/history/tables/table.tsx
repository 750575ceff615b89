import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { visuallyHidden } from '@/components/ui/visually-hidden'
import styles from './table.module.css'

interface TableRow {
  key: string
  name: ReactNode
  /** A cell for each column after the first; one alone stands across all of them. */
  cells: ReactNode[]
}

interface TableProps {
  caption: string
  /** What it shows stands above it already. */
  captionHidden?: boolean
  /** How to read it. */
  how?: string
  /** Names of the columns, that of the rows' names first. */
  columns: readonly string[]
  /** The column after the names holds words, not figures. */
  wordsFirst?: boolean
  rows: readonly TableRow[]
}

/** Figures, or words in their place, by row and column. */
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
