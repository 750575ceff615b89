import { isAddressFor, storedForm } from './address'
import type { App, SchemeParts } from '../apps/app'
import { pageAddress } from '../apps/shapes'
import { apps, type ListedApp } from '../apps/table'
import type { ChannelKind } from './channel'

/**
 * What a link says: its app, and the address in the stored form; the address is null where the link names
 * nobody.
 */
export interface AppLink {
  kind: ChannelKind
  address: string | null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const fitting = (kind: ChannelKind, whom: string | null | undefined): AppLink => {
  const address = whom ? storedForm(kind, whom) : ''
  return { kind, address: isAddressFor(kind, address) ? address : null }
}

/** Reads the address of a page that stands for a person in an app; null for any other page. */
function readPage(text: string): AppLink | null {
  const url = pageAddress(text)
  if (!url) return null
  const host = url.hostname.replace(/^www\./, '')
  const app = apps.find(({ hosts }) => hosts?.includes(host))
  if (!app) return null
  const steps = url.pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decoded)
  return fitting(app.kind, app.whom?.({ url, steps, fragment: decoded(url.hash.slice(1)) }))
}

const appCalled = (name: string) => {
  const plain = name.trim().toLowerCase()
  return apps.find(({ called }) => called?.includes(plain))
}

/**
 * A number with its country code as cards write it; null without a country code, as it could be anybody's
 * number.
 */
const numberOnCard = (text: string): string | null => {
  const plain = text.replace(/[\s().-]/g, '').replace(/^00/, '+')
  return /^\+\d{7,15}$/.test(plain) ? plain : null
}

const pathOnly = ({ path, fields }: SchemeParts) => (fields.size > 0 ? null : path)

/**
 * The page for a messenger line of a card (IMPP, SOCIALPROFILE) or for a link in an app's own scheme:
 * `tg://resolve?domain=maya` and `telegram:maya` become `https://t.me/maya`. `service` is the app that the
 * line names, `user` the user name beside it; both may be empty. Null when no app has that name, or nobody is
 * named.
 */
export function messengerPage(
  value: string,
  { service = '', user = '' }: { service?: string; user?: string } = {},
): string | null {
  const text = value.trim()
  if (/^https?:/i.test(text)) return text
  const [, scheme = '', rest = text] = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.*)$/i.exec(text) ?? []
  const app = [appCalled(scheme), appCalled(service)].find((one) => one?.page)
  if (!app) return null
  const page = pageWithin(rest, app) ?? pageFrom(rest, user, app)
  return page !== null && readPage(page)?.address ? page : null
}

/** The page inside a link such as `sgnl://signal.me/#p/…`, where the app's scheme only precedes the page. */
const pageWithin = (rest: string, { hosts = [] }: App): string | null =>
  hosts.some((host) => rest.startsWith(`${host}/`)) ? `https://${rest}` : null

function pageFrom(rest: string, user: string, app: ListedApp): string | null {
  const mark = rest.indexOf('?')
  const link = {
    path: (user || (mark < 0 ? rest : rest.slice(0, mark))).trim(),
    fields: new URLSearchParams(user || mark < 0 ? '' : rest.slice(mark)),
  }
  const whom = (app.whomInScheme ?? pathOnly)(link)
  const number = app.foundBy.includes('number') && whom ? numberOnCard(whom) : null
  const { address } = fitting(app.kind, number ?? whom)
  return address === null ? null : (app.page?.(address) ?? null)
}

/**
 * Reads a link to a person in an app, either a page or a link in the app's own scheme; null for any other
 * text.
 */
export const readAppLink = (text: string): AppLink | null => readPage(messengerPage(text) ?? text)

/**
 * The app whose scheme is followed by a bare address (`tel:`), with that address; null for any other text.
 */
export function readScheme(text: string): { kind: ChannelKind; bare: string } | null {
  const [, scheme = '', bare = ''] = /^([a-z]+):(.*)$/is.exec(text) ?? []
  const app = appCalled(scheme)
  return app && !app.page ? { kind: app.kind, bare } : null
}
