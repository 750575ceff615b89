/** A page that somebody wants to show to another. */
export interface SharedPage {
  title: string
  url: string
}

/** The page as it stands in a sentence: its title, where it has one, and its address. */
export const pageWords = ({ title, url }: SharedPage): string => [title, url].filter(Boolean).join(' ')

const longestTitle = 300
const longestAddress = 2000

/**
 * The page as it may go into a message: its title on one line, its address over http or https without a name or password
 * in it. Null where there is no such address.
 */
export function sharedPageOf({ title, url }: { title: string; url: string }): SharedPage | null {
  if (!/^https?:\/\//i.test(url) || url.length > longestAddress) return null
  try {
    const address = new URL(url)
    address.username = ''
    address.password = ''
    return { title: title.replace(/\s+/g, ' ').trim().slice(0, longestTitle), url: address.href }
  } catch {
    return null
  }
}
