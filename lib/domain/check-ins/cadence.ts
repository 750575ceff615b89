/** How often a ritual comes round. */
export const cadences = ['week', 'two-weeks', 'month', 'quarter', 'half-year', 'year'] as const
export type Cadence = (typeof cadences)[number]
