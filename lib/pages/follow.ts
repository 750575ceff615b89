import { liveQuery } from 'dexie'

export interface Listener<T> {
  heard: (told: T) => void
  onProblem: (problem: unknown) => void
}

/** Tells what is read, now and after every change of it. Answers how to stop. */
export function follow<T>(read: () => Promise<T>, { heard, onProblem }: Listener<T>): () => void {
  const following = liveQuery(read).subscribe({ next: heard, error: onProblem })
  return () => following.unsubscribe()
}
