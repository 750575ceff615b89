const format = new Intl.NumberFormat()

/** A number in the person's locale: "10,000", "10.000". */
export const figure = (count: number): string => format.format(count)
