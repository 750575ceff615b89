/** A page that the person wants to share with somebody. */
export interface SharedPage {
  title: string
  url: string
}

/** The page for use in a sentence: its title, if any, and its address. */
export const pageWords = ({ title, url }: SharedPage): string => [title, url].filter(Boolean).join(' ')

const longestTitle = 300
const longestAddress = 2000

/**
 * The page in a form fit for a message: its title on one line, and its http(s) address without a user name or
 * password. Null without such an address.
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
