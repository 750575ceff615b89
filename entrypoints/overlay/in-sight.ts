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

/** Does something each second while this tab is in sight, and once as it comes into sight. Answers how to stop. */
export function everySecondInSight(act: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  const look = () => {
    clearInterval(timer)
    if (document.visibilityState === 'hidden') return
    act()
    timer = setInterval(act, 1000)
  }
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
