const format = new Intl.NumberFormat()

/** A number as it is written where the person is: "10,000", "10.000". */
export const figure = (count: number): string => format.format(count)
