import { onTestFinished } from 'vitest'
import { openDatabase, type PorchlightDatabase } from '@/lib/data/database'
import type { Deps } from '@/lib/data/deps'

let made = 0

/** An empty database of its own, removed when the test ends. */
export function freshDatabase(): PorchlightDatabase {
  const db = openDatabase(`test-${++made}`)
  onTestFinished(() => db.delete())
  return db
}

/** Deps whose clock stands at `atMs` until it is moved, and whose ids count up. */
export function depsAt(atMs: number, deviceId = 'device-a'): Deps & { atMs: number } {
  let ids = 0
  const deps = {
    atMs,
    deviceId,
    now: () => deps.atMs,
    newId: () => `${deviceId}-${String(++ids).padStart(6, '0')}`,
  }
  return deps
}
