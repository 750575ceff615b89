import type { Settings } from '@/lib/domain/settings'

export type FirstRunStep = Settings['firstRun']['step']

const order: readonly FirstRunStep[] = ['welcome', 'sites', 'budget', 'person', 'write', 'done']

/** The number of steps to show; the last one, which only ends the first run, is not counted. */
export const countedSteps = order.length - 1

/** A step's number, from 1. */
export const stepNumber = (step: FirstRunStep) => order.indexOf(step) + 1

export const stepAfter = (step: FirstRunStep): FirstRunStep => order[order.indexOf(step) + 1] ?? 'done'

/** The previous step; null at the first. */
export const stepBefore = (step: FirstRunStep): FirstRunStep | null => order[order.indexOf(step) - 1] ?? null
