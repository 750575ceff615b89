import { i18n } from '#i18n'
import { PeopleImportPanel } from '@/components/people/import/import-panel'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { failedRead } from '@/lib/pages/follower'
import { useHome, useSettings } from '../home'
import { saveRegion } from '../actions/save-region'
import { usePeopleImport } from '../use-people-import'
import styles from './view.module.css'

/** Importing people from an address book: choose or drop a file, preview, select, import, undo. */
export default function PeopleImportView() {
  const home = useHome()
  const { region } = useSettings()
  const { bringing, state, late } = usePeopleImport()
  const chooseRegion = (chosen: string) => {
    void saveRegion(home, chosen)
    void bringing.readAgain({ region: chosen })
  }
  return (
    <>
      <a href="#/people" className={styles.backLink}>
        {i18n.t('people.title')}
      </a>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('peopleImport.title')}</h1>
      </div>
      <ReadProblem failure={failedRead(late)} />
      <PeopleImportPanel
        found={state}
        late={late.value ?? []}
        region={region}
        onRegion={chooseRegion}
        onCharset={(charset) => void bringing.readAgain({ charset })}
        onFile={(file) => void bringing.read(file)}
        onCancel={bringing.cancel}
        onChoose={bringing.choose}
        onTake={(positions) => void bringing.take(positions)}
        onLeave={bringing.leave}
        onUndo={(importId) => void bringing.undo(importId)}
      />
    </>
  )
}
