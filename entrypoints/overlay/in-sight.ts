/** Calls back once this tab is looked at: now, or when it comes into sight. Answers how to stop waiting. */
export function whenInSight(seen: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'hidden') return
    stop()
    seen()
  }
  const stop = () => document.removeEventListener('visibilitychange', look)
  document.addEventListener('visibilitychange', look)
  look()
  return stop
}
