/** What a page noted about its own opening, in milliseconds after its navigation began. */
export interface Noted {
  /** The first contentful paint. */
  paintMs: number | null
  /** The paint that first showed the awaited text. */
  textMs: number | null
  /** The last change of the document or end of a load. */
  lastMs: number
  /** The truth from the database had been read and kept. */
  truthMs: number | null
  nowMs: number
}

/**
 * Runs in the page before anything else of it. Marks the element that holds `text` for the browser's own element
 * timing, in the same task that added it and so before it is painted. Must need nothing from outside.
 */
export function watchOpening(text: string): void {
  let textMs: number | null = null
  let truthMs: number | null = null
  let lastMs = 0
  let insertedMs: number | null = null

  const mark = (node: Node) => {
    if (!node.textContent?.includes(text)) return
    insertedMs ??= performance.now()
    const holder = node instanceof Element ? node : node.parentElement
    for (const element of [holder, ...(holder?.querySelectorAll('h1, h2, p') ?? [])]) {
      if (element?.textContent?.includes(text)) element.setAttribute('elementtiming', 'text')
    }
  }
  new MutationObserver((changes) => {
    lastMs = performance.now()
    if (text && textMs === null) for (const { addedNodes } of changes) addedNodes.forEach(mark)
  }).observe(document, { subtree: true, childList: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      textMs ??= (entry as PerformanceEntry & { renderTime: number }).renderTime
  }).observe({ type: 'element', buffered: true })

  // Element timing loses what was painted and then replaced: what stood there at the first paint was on it.
  new PerformanceObserver((list) => {
    const first = list.getEntriesByName('first-contentful-paint')[0]
    const waitsForFont = [...document.fonts].some(({ status }) => status === 'loading')
    if (first && insertedMs !== null && insertedMs <= first.startTime && !waitsForFont)
      textMs ??= first.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'porchlight.truth') truthMs ??= startTime
  }).observe({ type: 'mark', buffered: true })

  Object.assign(globalThis, {
    openingNoted: (): Noted => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      const loads = performance.getEntriesByType('resource').map((entry) => entry.startTime + entry.duration)
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return {
        paintMs: paint?.startTime ?? null,
        textMs,
        truthMs,
        lastMs: Math.max(lastMs, navigation?.loadEventEnd ?? 0, ...loads),
        nowMs: performance.now(),
      }
    },
  })
}
