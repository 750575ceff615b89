/** The short way back after something went wrong: come back, say what one did, ask. In this order. */
export const repairSteps = ['return', 'acknowledge', 'ask'] as const
export type RepairStep = (typeof repairSteps)[number]

/** What was chosen or written at each step; a step that was left out is empty. */
export type RepairParts = Record<RepairStep, string>

const asSentence = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line && !/[.?!…。？！]$/.test(line) ? `${line}.` : line
}

/** The steps as one message: each its own sentence, one after the other, without those that were left out. */
export const repairText = (parts: RepairParts): string =>
  repairSteps
    .map((step) => asSentence(parts[step]))
    .filter(Boolean)
    .join(' ')
