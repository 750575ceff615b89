import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A request that the browser started, whoever asked for it. */
export interface NetworkRequest {
  url: string
  /** The origin that asked; null for the browser itself and for pages that a person opens. */
  initiator: string | null
  /** A navigation to a page, not a request by a page or worker. */
  isNavigation: boolean
}

/** The browser's own log of its network, which an extension cannot hide from. */
export interface NetworkLog {
  flags: string[]
  /** Every request of the session. While the browser runs, the last few events may be missing. */
  requests(): NetworkRequest[]
  /** The requests written since the last call. */
  added(): NetworkRequest[]
  remove(): void
}

interface LoggedEvent {
  type: number
  params?: { url?: string; initiator?: string; request_type?: string }
}

/** The log's first line defines its constants; each event has a line of its own. */
function requestsIn(lines: string[], begun: number): NetworkRequest[] {
  return lines.flatMap((line) => {
    if (!line.startsWith('{') || !line.includes('"url"')) return []
    const { type, params } = JSON.parse(line.replace(/(,|\],)$/, '')) as LoggedEvent
    if (type !== begun || !params?.url) return []
    const { url, initiator, request_type } = params
    const isOrigin = initiator?.includes('://') === true
    return [{ url, initiator: isOrigin ? initiator! : null, isNavigation: request_type === 'main frame' }]
  })
}

const wholeLines = (text: string) => text.slice(0, text.lastIndexOf('\n') + 1)

/** Creates a place for a log; its flags go to the browser. */
export function networkLog(): NetworkLog {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-net-'))
  const file = join(folder, 'log.json')
  let readBytes = 0

  const from = (offset: number): { requests: NetworkRequest[]; endsAt: number } => {
    const text = readFileSync(file, 'latin1')
    const [constants = ''] = text.split('\n', 1)
    const { logEventTypes } = (
      JSON.parse(constants.replace(/,$/, '}')) as { constants: { logEventTypes: Record<string, number> } }
    ).constants
    const written = wholeLines(text.slice(offset))
    const requests = requestsIn(written.split('\n'), logEventTypes.URL_REQUEST_START_JOB!)
    return { requests, endsAt: offset + written.length }
  }
  return {
    flags: [`--log-net-log=${file}`, '--net-log-capture-mode=Default'],
    requests: () => from(0).requests,
    added() {
      const { requests, endsAt } = from(readBytes)
      readBytes = endsAt
      return requests
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** What this extension's pages and worker requested; opening a page for the person does not count. */
export const askedBy = (id: string, requests: NetworkRequest[]): string[] =>
  requests
    .filter(({ initiator, isNavigation }) => initiator === `chrome-extension://${id}` && !isNavigation)
    .map(({ url }) => url)
