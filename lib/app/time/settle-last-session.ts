import { lengthMs } from '@/lib/domain/time/span'
import type { BrowserSession, LocalStateStore, Usages } from '../ports'

/**
 * At the first start in a session of the browser, closes the span that the last session left open, as it stands:
 * however short the gap, the browser was not there in between. Does nothing at every later start.
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
  // Starting the browser is a sign of somebody, whatever was heard of them before.
  if (open || signs) {
    const afresh = signs ? { signs: { ...signs, lastAtMs: null } } : {}
    await localState.save({ attention: { ...attention, ...afresh, open: null } })
  }
  await session.begin()
}
