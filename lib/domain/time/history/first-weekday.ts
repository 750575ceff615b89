type Week = { firstDay: number }
type WeekKnowing = Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week }

/**
 * The weekday on which weeks begin in a language's region, 0 (Sunday) to 6. Monday (ISO 8601) when the
 * browser does not know it (Firefox 140) or the language is invalid.
 */
export function firstWeekdayOf(language: string): number {
  try {
    const locale: WeekKnowing = new Intl.Locale(language)
    // ECMA-402 numbers weekdays from 1 (Monday) to 7 (Sunday).
    return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7
  } catch {
    return 1
  }
}
