/** A zone's city first, as one looks for it: `America/Argentina/Ushuaia` is “Ushuaia (America)”. */
export function zoneName(timeZone: string): string {
  const parts = timeZone.replaceAll('_', ' ').split('/')
  return parts.length > 1 ? `${parts.at(-1)} (${parts[0]})` : timeZone
}

/** Every zone that the browser knows, by city, and `kept` even when it does not know it. */
export function zoneChoices(kept: string | null): { value: string; label: string }[] {
  const zones = new Set(Intl.supportedValuesOf('timeZone'))
  if (kept !== null) zones.add(kept)
  return [...zones]
    .map((value) => ({ value, label: zoneName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
