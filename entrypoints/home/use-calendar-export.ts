import { i18n } from '#i18n'
import { dateName } from '@/components/people/date-words'
import { plansOf, ritualsOf } from '@/lib/data/reads/reads-plans'
import { firstValue } from '@/lib/pages/follower'
import { download } from './actions/download'
import { useHome, useSettings } from './home'
import { useDay } from './reads/use-day'

/** Returns a function that downloads a calendar file of every date, plan and ritual. */
export function useCalendarExport(): () => void {
  const home = useHome()
  const today = useDay()
  const leapDay = useSettings().people.leapDay
  const save = async () => {
    // Loaded lazily, since only exporting needs it.
    const [{ writeCalendar }, { allEvents }, everybody, plans, rituals] = await Promise.all([
      import('@/lib/data/calendar/write-calendar'),
      import('@/lib/data/calendar/all-events'),
      firstValue(home.people, (people) => people.everybody),
      plansOf(home.db),
      ritualsOf(home.db),
    ])
    const events = allEvents({
      people: everybody.map(({ person }) => person),
      plans,
      rituals,
      today,
      leapDay,
      ownZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      titles: {
        together: (what, name) => i18n.t('plans.withName', [what, name]),
        date: (date, name) =>
          date.label === 'birthday'
            ? i18n.t('calendarExport.birthday', [name])
            : i18n.t('calendarExport.date', [dateName(date), name]),
      },
    })
    if (events.length === 0) return home.toasts.say(i18n.t('calendarExport.empty'))
    const name = `calendar-${today}.ics`
    download({ name, blob: new Blob([writeCalendar(events, Date.now())], { type: 'text/calendar' }) })
    home.toasts.say(i18n.t('calendarExport.exported', events.length, [name, String(events.length)]))
  }
  return () => void home.act.attempt(save)
}
