import { i18n } from '#i18n'
import { PeopleImportPanel } from '@/components/people/import/import-panel'
import layout from '@/components/ui/layout.module.css'
import { useSettings } from '../home'
import { usePeopleImport } from '../use-people-import'
import styles from './view.module.css'

/** People from an address book: pick or drop its file, look, choose, bring in, undo. */
export default function PeopleImportView() {
  const { region } = useSettings()
  const { state, late, read, chooseRegion, choose, take, undo, cancel, leave } = usePeopleImport()
  return (
    <>
      <a href="#/people" className={styles.backLink}>
        {i18n.t('people.title')}
      </a>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('peopleImport.title')}</h1>
      </div>
      <PeopleImportPanel
        found={state}
        late={late}
        region={region}
        onRegion={chooseRegion}
        onFile={read}
        onCancel={cancel}
        onChoose={choose}
        onTake={take}
        onLeave={leave}
        onUndo={undo}
      />
    </>
  )
}
