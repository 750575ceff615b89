import type { Settings } from '@/lib/domain/settings'

export type FirstRunStep = Settings['firstRun']['step']

const order: readonly FirstRunStep[] = ['welcome', 'sites', 'budget', 'person', 'write', 'done']

/** The steps that are counted: all but the last, which only says that it is over. */
export const countedSteps = order.length - 1

/** Where a step stands, from 1. */
export const stepNumber = (step: FirstRunStep) => order.indexOf(step) + 1

export const stepAfter = (step: FirstRunStep): FirstRunStep => order[order.indexOf(step) + 1] ?? 'done'

/** The step before, or null at the first. */
export const stepBefore = (step: FirstRunStep): FirstRunStep | null => order[order.indexOf(step) - 1] ?? null
