/** How long presence may last: minutes, or the rest of the evening. */
export const presenceLengths = [15, 30, 60, 120, 'evening'] as const
export type PresenceLength = (typeof presenceLengths)[number]
