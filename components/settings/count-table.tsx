import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import { type RecordCounts, recordKinds } from './record-kinds'
import styles from './data.module.css'

interface CountTableProps {
  caption: string
  /** The counts of a file; undefined without a file. */
  inFile?: RecordCounts
  here: RecordCounts
}

/** How many records of each kind are in a file and stored here. */
export const CountTable = ({ caption, inFile, here }: CountTableProps) => (
  <table className={styles.counts}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{i18n.t('data.what')}</th>
        {inFile && <th scope="col">{i18n.t('data.inFile')}</th>}
        <th scope="col">{i18n.t('data.here')}</th>
      </tr>
    </thead>
    <tbody>
      {recordKinds.map((kind) => (
        <tr key={kind}>
          <th scope="row">{i18n.t(`data.record.${kind}`)}</th>
          {inFile && <td>{figure(inFile[kind])}</td>}
          <td>{figure(here[kind])}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
