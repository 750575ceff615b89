import { lengthMs } from '@/lib/domain/time/span'
import type { BrowserSession, LocalStateStore, Usages } from '../ports'

/**
 * At the first start in a browser session, closes the span that the last session left open, without crediting
 * the gap: however short it is, the browser was not running. Does nothing at later starts of the session.
 */
export async function settleLastSession(ports: {
  localState: LocalStateStore
  usages: Usages
  session: BrowserSession
}): Promise<void> {
  const { localState, usages, session } = ports
  if (await session.begun()) return
  const { settings, attention } = await localState.read()
  const { open, signs } = attention
  if (open) {
    const { deviceId, dayStartMinutes } = settings
    const counted = attention.today ? { ...open, day: attention.today.day } : open
    if (lengthMs(open) > 0 || open.visit) await usages.record({ spans: [counted], deviceId, dayStartMinutes })
  }
  // Starting the browser is a sign that somebody is there.
  if (open || signs) {
    const afresh = signs ? { signs: { ...signs, lastAtMs: null } } : {}
    await localState.save({ attention: { ...attention, ...afresh, open: null } })
  }
  await session.begin()
}
