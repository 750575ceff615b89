import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)))

/** Social sites as Porchlight sees them: real host names, served by this machine. */
export interface Sites {
  port: number
  /** Every address that was requested, in order. */
  asked: string[]
  /** Serves other pages for some addresses from now on, replacing the previous ones; null: none. */
  serve(pageFor: ((address: URL) => string | null) | null): void
  close(): Promise<void>
}

/**
 * Serves one page for every host and path: a feed to scroll, a text box, a clip that plays, and links that
 * navigate within the page. `?csp` adds the strictest policy of social sites, `?coep` isolates the page,
 * `?sandbox` removes its origin, `?to=` redirects to another address; `/worker.js` is a service worker that
 * can answer for its site. `pageFor` may serve another page for an address.
 */
export async function serveSites(pageFor: Parameters<Sites['serve']>[0] = null): Promise<Sites> {
  const asked: string[] = []
  const page = fixture('site.html').toString()
  const clip = fixture('tone.wav')
  const worker = fixture('site-worker.js')
  const server: Server = createServer(
    { key: fixture('tls/key.pem'), cert: fixture('tls/cert.pem') },
    (request, response) => {
      const address = new URL(request.url ?? '/', `https://${request.headers.host}`)
      asked.push(address.href)
      if (address.pathname === '/clip.wav') {
        response.writeHead(200, { 'content-type': 'audio/wav', 'accept-ranges': 'none' })
        response.end(clip)
        return
      }
      if (address.pathname === '/worker.js') {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(worker)
        return
      }
      const to = address.searchParams.get('to')
      if (to) {
        response.writeHead(302, { location: to }).end()
        return
      }
      const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' }
      if (address.searchParams.has('csp'))
        headers['content-security-policy'] =
          "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; frame-src 'none'; require-trusted-types-for 'script'"
      if (address.searchParams.has('coep')) {
        headers['cross-origin-embedder-policy'] = 'require-corp'
        headers['cross-origin-opener-policy'] = 'same-origin'
      }
      if (address.searchParams.has('sandbox')) headers['content-security-policy'] = 'sandbox allow-scripts'
      if (address.searchParams.has('nostore')) headers['cache-control'] = 'no-store'
      response.writeHead(200, headers)
      response.end(pageFor?.(address) ?? page)
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    serve(next) {
      pageFor = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
