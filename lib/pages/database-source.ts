import { liveQuery } from 'dexie'
import type { Source } from './follower'

/** A source that reads the database now and after every change, on any page, to what it read. */
export const readDatabase =
  <T>(read: () => PromiseLike<T>): Source<T> =>
  ({ told, failed }) => {
    // Caught here, because Dexie reports neither aborted reads nor a closed database, and the page would show
    // "loading" for ever.
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
