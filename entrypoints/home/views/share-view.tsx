import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'
import { takeShared } from '@/lib/browser/shared-page'
import { pageWords } from '@/lib/domain/check-ins/shared-page'
import { useHome } from '../home'
import { goTo, settleAt } from '../routes'

/** Puts a shared page into a message, and opens the composer. */
export default function ShareView({ id }: { id: string | null }) {
  const { draftStart } = useHome()
  const [isNothing, setNothing] = useState(id === null)
  useEffect(() => {
    if (id === null) return
    let current = true
    void takeShared(id)
      .catch(() => null)
      .then((page) => {
        // The page can be taken only once; a second render finds it in the draft's start.
        if (page)
          draftStart.setState({
            next: { personId: null, start: { family: 'sharedPage', asked: pageWords(page) } },
          })
        else if (current && draftStart.getState().next === null) return setNothing(true)
        settleAt('#/check-in')
      })
    return () => {
      current = false
    }
  }, [id, draftStart])
  if (!isNothing) return null
  return (
    <EmptyState
      sentence={i18n.t('share.nothing')}
      action={i18n.t('home.toPeople')}
      onAction={() => goTo('#/people')}
    />
  )
}
