/** Browsers go on listing some places by names that these have laid down (Unicode keeps a zone's first one for ever). */
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

/** A zone by its place, as it is looked for in a list: "Buenos Aires (America, Argentina)". */
export function zoneWords(zone: string): string {
  const [name = zone, ...around] = zone.replaceAll('_', ' ').split('/').toReversed()
  const place = namesOfToday[name] ?? name
  return around.length > 0 ? `${place} (${around.toReversed().join(', ')})` : place
}
