import { useRef, useState } from 'react'
import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import { createPace } from '@/lib/data/pace'
import type { TakeAlongForm } from '@/lib/data/people-files/take-along'
import { firstValue } from '@/lib/pages/follower'
import { download } from './actions/download'
import { useHome } from './home'

/** Writes everybody into a file for another address book and downloads it. */
export function usePeopleExport() {
  const home = useHome()
  const [done, setDone] = useState<number | null>(null)
  const work = useRef<AbortController | null>(null)

  const save = async (form: TakeAlongForm) => {
    const controller = new AbortController()
    work.current = controller
    setDone(0)
    const file = await home.act.attempt(async () => {
      // Reading a great many people takes a while.
      const everybody = await firstValue(home.people, (people) => people.everybody)
      // Loaded lazily, since only exporting needs it.
      const { takeAlong } = await import('@/lib/data/people-files/take-along')
      return takeAlong(
        {
          people: everybody.map(({ person }) => person),
          channels: everybody.flatMap(({ channels }) => channels),
        },
        { form, nowMs: Date.now() },
        createPace({ signal: controller.signal, onProgress: setDone }),
      ).catch((error: unknown) => {
        if (controller.signal.aborted) return null
        throw error
      })
    })
    setDone(null)
    if (!file) return
    if (file.count === 0) return home.toasts.say(i18n.t('peopleExport.nobody'))
    download(file)
    home.toasts.say(i18n.t('peopleExport.exported', file.count, [file.name, figure(file.count)]))
  }

  return { done, save: (form: TakeAlongForm) => void save(form), cancel: () => work.current?.abort() }
}
