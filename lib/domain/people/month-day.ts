// February has 29 here: some people are born on the last of them.
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a day that some year has: `month` 1 to 12, `day` from 1; 29 February too. */
export const isMonthDay = (month: number, day: number): boolean =>
  Number.isInteger(month) && Number.isInteger(day) && day >= 1 && day <= (longest[month - 1] ?? 0)
