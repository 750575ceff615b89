import type { NewChannel } from '../reach/channel'
import type { ImportedPerson } from './imported-person'

/** A person of a file with everything looked up, ready to be chosen for import. */
export interface ReadyPerson {
  person: ImportedPerson
  /**
   * The first one that can be opened becomes the preferred one. One that could not be parsed has an empty
   * address.
   */
  channels: NewChannel[]
  /**
   * `known`: exists already; `repeated`: comes earlier in the file; `perhaps`: a person with another name has the same
   * address, as in a family with one mailbox.
   */
  here: 'new' | 'perhaps' | 'known' | 'repeated'
  /** The name of that person; null when new. */
  as: string | null
}
