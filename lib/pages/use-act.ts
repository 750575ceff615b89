import { useMemo, useState } from 'react'
import type { RecordPorts } from '@/lib/app/ports'
import { type Act, createAct } from './act'

/**
 * The `act` of a page without toasts, and whether the last action failed. `ports` must be stable; it is
 * called on demand.
 */
export function useAct(ports: () => Promise<RecordPorts>): { act: Act; failed: boolean } {
  const [failed, setFailed] = useState(false)
  const act = useMemo(() => createAct({ ports, fail: (failure) => setFailed(failure !== null) }), [ports])
  return { act, failed }
}
