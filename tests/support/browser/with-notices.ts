import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from './porchlight'

/**
 * A copy of the built extension with the permission for notifications, since without a window nobody can
 * answer the browser's question. Nothing else differs.
 */
export function builtWithNotices(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-notices-'))
  cpSync(builtExtension, folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] }
  writeFileSync(
    path,
    JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'notifications'] }),
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
