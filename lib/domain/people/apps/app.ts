/**
 * How somebody is addressed in an app: by `number` (E.164), `email`, a user `name` of that app, or a web
 * `page`.
 */
type FoundBy = 'number' | 'email' | 'name' | 'page'

interface LinkParts {
  /** The subject of an e-mail; may be empty. */
  subject: string
  /** This is an Apple system. */
  apple: boolean
}

/** A page's address: the steps of its path and the text after the #, both decoded. */
interface PageParts {
  url: URL
  steps: readonly string[]
  fragment: string
}

/** The part after the scheme in an app's own link: `send` and its fields in `whatsapp://send?phone=…`. */
export interface SchemeParts {
  path: string
  fields: URLSearchParams
}

/** Everything known about an app, or a way such as e-mail, in which a message to somebody opens. */
export interface App {
  /** The kind of channel, as it is stored; it never changes. */
  kind: string
  /**
   * The brand's own name, which is not translated. Null when the name is translated: the catalogue then has
   * `checkIn.name` and `checkIn.open` for its kind.
   */
  name: string | null
  foundBy: readonly FoundBy[]
  /** The key under `people.channel.why` of the text that says what its addresses look like. */
  why: string
  /** It makes calls, so that no text goes along. */
  calls?: true

  /**
   * True for a name or page in the one form that is stored. Numbers and e-mail addresses have the same form
   * in every app.
   */
  fits?(address: string): boolean
  /** Normalises a typed name or page to the stored form, as far as possible. */
  stored?(typed: string): string
  /** True for a pasted text, other than a link, that is meant for this app. */
  looksLike?(text: string): boolean
  /** How a name or page is shown, where that differs from the stored address. */
  shown?(address: string): string

  /**
   * The link that opens a draft, empty or with the text; it never sends. `address` has the stored form. Null:
   * the app does not exist on this system.
   */
  href(address: string, text: string, parts: LinkParts): string | null
  /**
   * The longest text that the link takes (UTF-16 units). Without it the link takes no text, which is copied
   * first.
   */
  longestText?: number

  /** Hosts of pages that stand for a person, without www. */
  hosts?: readonly string[]
  /** The name or address of the person a page stands for; null or empty for any other page. */
  whom?(page: PageParts): string | null | undefined
  /**
   * Its names in lower case: as a scheme (`tg:`, `tel:`) and in address-book cards (`X-SERVICE-TYPE=`). For
   * an app without pages the bare address follows the colon.
   */
  called?: readonly string[]
  /** The person that a link in its own scheme names. By default the path of a link without fields. */
  whomInScheme?(link: SchemeParts): string | null | undefined
  /** The page of a person, which `whom` can read back; address-book cards hold it. */
  page?(address: string): string
}
