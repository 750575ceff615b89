/** The steps back after something went wrong, in this order: get in touch, acknowledge one's part, ask. */
export const repairSteps = ['return', 'acknowledge', 'ask'] as const
export type RepairStep = (typeof repairSteps)[number]

/** What was chosen or written at each step; empty for a skipped step. */
export type RepairParts = Record<RepairStep, string>

const asSentence = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line && !/[.?!…。？！]$/.test(line) ? `${line}.` : line
}

/** The steps as one message: one sentence each, in order, without skipped steps. */
export const repairText = (parts: RepairParts): string =>
  repairSteps
    .map((step) => asSentence(parts[step]))
    .filter(Boolean)
    .join(' ')
