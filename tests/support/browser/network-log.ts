import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A request that the browser began, whoever asked for it. */
export interface NetworkRequest {
  url: string
  /** The origin that asked; null for the browser itself and for what a person opens. */
  initiator: string | null
  /** A page to go to, rather than something that a page or worker asked for. */
  isNavigation: boolean
}

/** The browser's own record of its network, below anything that an extension could hide. */
export interface NetworkLog {
  flags: string[]
  /** Every request of the session. Read it when the browser is closed. */
  requests(): NetworkRequest[]
  remove(): void
}

interface Logged {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: { url?: string; initiator?: string; request_type?: string } }[]
}

/** Makes room for a log; its flags go to the browser. */
export function networkLog(): NetworkLog {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-net-'))
  const file = join(folder, 'log.json')
  return {
    flags: [`--log-net-log=${file}`, '--net-log-capture-mode=Default'],
    requests() {
      const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as Logged
      const begun = constants.logEventTypes.URL_REQUEST_START_JOB
      return events.flatMap(({ type, params }) => {
        if (type !== begun || !params?.url) return []
        const { url, initiator, request_type } = params
        const isOrigin = initiator?.includes('://') === true
        return [{ url, initiator: isOrigin ? initiator! : null, isNavigation: request_type === 'main frame' }]
      })
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What pages and worker of this extension asked for; opening a page for the person is not asking. */
export const askedBy = (id: string, requests: NetworkRequest[]): string[] =>
  requests
    .filter(({ initiator, isNavigation }) => initiator === `chrome-extension://${id}` && !isNavigation)
    .map(({ url }) => url)
