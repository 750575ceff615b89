// February has 29 days here, because some people are born on that date.
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a day that exists in some year: `month` 1 to 12, `day` from 1; includes 29 February. */
export const isMonthDay = (month: number, day: number): boolean =>
  Number.isInteger(month) && Number.isInteger(day) && day >= 1 && day <= (longest[month - 1] ?? 0)
