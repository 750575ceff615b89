/** Keys that could reach an object's prototype; no genuine file has them. */
const hostileKeys: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** No genuine file nests deeper. */
const deepest = 32

/** True when the JSON text ends before everything it opened is closed. */
export function endsEarly(json: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (inText) {
      if (sign === '\\') at++
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
  }
  return inText || depth > 0
}

const step = (path: string, key: string | number) =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`

/**
 * The path at which a value has a hostile key or nests too deep; null when there is none. Iterative, so that
 * deep nesting cannot overflow the stack.
 */
export function hostilePath(value: unknown): string | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: here, path, depth } = next
    if (typeof here !== 'object' || here === null) continue
    if (depth > deepest) return path.slice(0, 200)
    const isList = Array.isArray(here)
    for (const [key, member] of Object.entries(here)) {
      if (!isList && hostileKeys.includes(key)) return step(path, key)
      if (typeof member === 'object' && member !== null) {
        waiting.push({ value: member, path: step(path, isList ? Number(key) : key), depth: depth + 1 })
      }
    }
  }
  return null
}
