import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from '../porchlight'
import { extensionIdOf } from '../restart'

/**
 * What is missing for programs that handle sms:, tel: and mailto:, as a suffix of a test's name; empty when
 * nothing is.
 */
export const withoutSystemApps =
  process.platform === 'linux' ? '' : ' (left out: elsewhere programs are not found by their names)'

function program(path: string, line: string) {
  writeFileSync(path, `#!/bin/sh\n${line}\n`)
  chmodSync(path, 0o755)
}

/**
 * Programs for messages, calls and mail as Chromium finds them on Linux, and a profile in which its question
 * was once answered with "always", since no test can answer it.
 */
export function systemApps() {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-apps-'))
  const taken = join(folder, 'taken')
  for (const name of ['xdg-open', 'xdg-email']) {
    program(join(folder, name), `printf '%s\\n' "$1" >> '${taken}'`)
  }
  // Chromium asks this program first which program handles a link. The system's own takes up to half a minute
  // on a busy machine.
  program(join(folder, 'xdg-settings'), `[ "$1" = check ] && echo no || echo friend.desktop`)
  program(join(folder, 'xdg-mime'), 'echo friend.desktop')
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  const origin = `chrome-extension://${extensionIdOf(builtExtension)}`
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({
      protocol_handler: { allowed_origin_protocol_pairs: { [origin]: { sms: true, tel: true } } },
    }),
  )
  return {
    profile,
    env: { PATH: `${folder}:${process.env.PATH}` },
    /** Every address that one of the programs was opened with, in order. */
    taken: () => (existsSync(taken) ? readFileSync(taken, 'utf8').split('\n').slice(0, -1) : []),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
