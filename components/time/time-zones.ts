/**
 * Present names of places that browsers still list under former ones (Unicode keeps a zone's first name for
 * ever).
 */
const namesOfToday: Record<string, string> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh',
  Truk: 'Chuuk',
}

/**
 * A zone with its city first, as people search: `America/Argentina/Ushuaia` is “Ushuaia (America,
 * Argentina)”.
 */
export function zoneName(timeZone: string): string {
  const around = timeZone.replaceAll('_', ' ').split('/')
  const place = around.pop() ?? timeZone
  const name = namesOfToday[place] ?? place
  return around.length > 0 ? `${name} (${around.join(', ')})` : name
}

/** Every zone that the browser knows, by city; includes `kept` even if the browser does not know it. */
export function zoneChoices(kept: string | null): { value: string; label: string }[] {
  const zones = new Set(Intl.supportedValuesOf('timeZone'))
  if (kept !== null) zones.add(kept)
  return [...zones]
    .map((value) => ({ value, label: zoneName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
