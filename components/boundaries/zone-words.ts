/** A zone by its place, as it is looked for in a list: "Buenos Aires (America, Argentina)". */
export function zoneWords(zone: string): string {
  const [place = zone, ...around] = zone.replaceAll('_', ' ').split('/').toReversed()
  return around.length > 0 ? `${place} (${around.toReversed().join(', ')})` : place
}
