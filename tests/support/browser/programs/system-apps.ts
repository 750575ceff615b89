import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from '../porchlight'
import { extensionIdOf } from '../restart'

/** What is missing for programs that take sms:, tel: and mailto:, as the end of a test's name; empty when all is there. */
export const withoutSystemApps =
  process.platform === 'linux' ? '' : ' (left out: elsewhere programs are not found by their names)'

function program(path: string, line: string) {
  writeFileSync(path, `#!/bin/sh\n${line}\n`)
  chmodSync(path, 0o755)
}

/**
 * Programs for messages, calls and mail as Chromium finds them on Linux, and a profile in which the person once said
 * "always" to its question, which no test can answer.
 */
export function systemApps() {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-apps-'))
  const taken = join(folder, 'taken')
  for (const name of ['xdg-open', 'xdg-email']) {
    program(join(folder, name), `printf '%s\\n' "$1" >> '${taken}'`)
  }
  // Chromium asks these first who takes such an address. On a busy machine the system's own think for half a minute.
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
    /** Every address that one of them was opened with, in order. */
    taken: () => (existsSync(taken) ? readFileSync(taken, 'utf8').split('\n').slice(0, -1) : []),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
