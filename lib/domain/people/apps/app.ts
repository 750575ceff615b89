/** How somebody is found in an app: `number` (E.164), `email`, a `name` of the app's own, or a `page` on the web. */
type FoundBy = 'number' | 'email' | 'name' | 'page'

interface LinkParts {
  /** Of an e-mail; may be empty. */
  subject: string
  /** This is an Apple system. */
  apple: boolean
}

/** A page's address, with the steps of its path and what follows the #, both decoded. */
interface PageParts {
  url: URL
  steps: readonly string[]
  fragment: string
}

/** What follows the scheme in a link of an app's own (`send` and its fields, of `whatsapp://send?phone=…`). */
export interface SchemeParts {
  path: string
  fields: URLSearchParams
}

/** All that is known of an app, or of a way such as e-mail, in which a message to somebody opens. */
export interface App {
  /** The kind of channel, as it is stored; it never changes. */
  kind: string
  /** The brand's own name, not translated. Null for a name that is: then the catalogue has `checkIn.name` and `checkIn.open` of its kind. */
  name: string | null
  foundBy: readonly FoundBy[]
  /** Under `people.channel.why` the catalogue says what its addresses have to look like. */
  why: string
  /** It calls: no text goes along. */
  calls?: true

  /** True for a name or page in the one form that is stored. Numbers and e-mail addresses have the same form everywhere. */
  fits?(address: string): boolean
  /** A name or page as it was typed, in that form as far as it can be. */
  stored?(typed: string): string
  /** True for text that, pasted without a link around it, is meant for this app. */
  looksLike?(text: string): boolean
  /** A name or page as it is shown, unless that is the address itself. */
  shown?(address: string): string

  /** The link that opens an empty draft, or one with the text; it never sends. `address` has the form that is stored. Null: not on this system. */
  href(address: string, text: string, parts: LinkParts): string | null
  /** The longest text that the link takes (UTF-16 units). Without it the link takes none: the text is copied first. */
  longestText?: number

  /** Hosts of pages that name somebody, without www. */
  hosts?: readonly string[]
  /** Whom such a page names; null or empty for a page of something else. */
  whom?(page: PageParts): string | null | undefined
  /**
   * What it is called, in small letters: before a colon (`tg:`, `tel:`), and by cards of address books (`X-SERVICE-TYPE=`).
   * The bare address follows the colon of an app without a page.
   */
  called?: readonly string[]
  /** Whom a link in its own scheme names. Unless given: the path, of a link without fields. */
  whomInScheme?(link: SchemeParts): string | null | undefined
  /** The page of somebody, which `whom` reads back: cards of address books hold it. */
  page?(address: string): string
}
