import { i18n } from '#i18n'
import { NewerDataError } from '@/lib/data/read-only'
import type { Home } from './home'

/** A command to the background was not carried out. */
export class NotAnsweredError extends Error {
  override name = 'NotAnsweredError'
}

const wordsFor = (error: unknown): string => {
  // Dexie may wrap what a middleware threw.
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (one) => (one as Error | null)?.name,
  )
  if (names.includes(NewerDataError.name)) return i18n.t('home.problem.newerData')
  if (names.includes(NotAnsweredError.name)) return i18n.t('home.problem.notAnswered')
  return i18n.t('home.problem.notSaved')
}

/** Runs a write. When it fails the person reads why, and undefined is answered. */
export async function attempt<T>(
  { toasts }: Pick<Home, 'toasts'>,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    console.error(error)
    toasts.say(wordsFor(error))
    return undefined
  }
}
