import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs in Firefox itself: makes links with a scheme open a program. */
const linkTo = (scheme: string, program: string) => `(() => {
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile)
  file.initWithPath(${JSON.stringify(program)})
  const app = Cc['@mozilla.org/uriloader/local-handler-app;1'].createInstance(Ci.nsILocalHandlerApp)
  app.name = 'App'
  app.executable = file
  const protocols = Cc['@mozilla.org/uriloader/external-protocol-service;1'].getService(Ci.nsIExternalProtocolService)
  const handler = protocols.getProtocolHandlerInfo('${scheme}')
  handler.possibleApplicationHandlers.appendElement(app)
  handler.preferredApplicationHandler = app
  handler.preferredAction = Ci.nsIHandlerInfo.useHelperApp
  handler.alwaysAskBeforeHandling = false
  Cc['@mozilla.org/uriloader/handler-service;1'].getService(Ci.nsIHandlerService).store(handler)
})()`

/** A program (a shell script) that records every address it is opened with. */
export function notingApp() {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-app-'))
  const taken = join(folder, 'taken')
  const program = join(folder, 'app.sh')
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${taken}'\n`)
  chmodSync(program, 0o755)
  return {
    /** Makes it the program for these schemes in a Firefox. */
    async link(itself: (expression: string) => Promise<unknown>, schemes: readonly string[]) {
      for (const scheme of schemes) await itself(linkTo(scheme, program))
    },
    /** Every address so far, in order. */
    taken: () => (existsSync(taken) ? readFileSync(taken, 'utf8').split('\n').slice(0, -1) : []),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
