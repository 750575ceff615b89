import { liveQuery } from 'dexie'
import type { Source } from './follower'

/** A source in the database: reads now and after every change, in whatever page, of what was read. */
export const readDatabase =
  <T>(read: () => PromiseLike<T>): Source<T> =>
  ({ told, failed }) => {
    // Caught here: Dexie reports no aborted read and no closed database, and would leave the page loading for ever.
    const outcome = async () => {
      try {
        return { value: await read() }
      } catch (problem) {
        return { problem }
      }
    }
    const following = liveQuery(outcome).subscribe((read) => {
      if ('problem' in read) failed(read.problem)
      else told(read.value)
    })
    return () => following.unsubscribe()
  }
