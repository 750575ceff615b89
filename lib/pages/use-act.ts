import { useMemo, useState } from 'react'
import type { RecordPorts } from '@/lib/app/ports'
import { type Act, createAct } from './act'

/** How a page without toasts acts, and whether the last act failed. `ports` must be stable; read once it is wanted. */
export function useAct(ports: () => Promise<RecordPorts>): { act: Act; failed: boolean } {
  const [failed, setFailed] = useState(false)
  const act = useMemo(() => createAct({ ports, fail: (failure) => setFailed(failure !== null) }), [ports])
  return { act, failed }
}
