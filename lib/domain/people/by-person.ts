/** Records by the id of the person they belong to, each person's in the order given. */
export function byPerson<T extends { personId: string }>(records: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>()
  for (const record of records) {
    const own = grouped.get(record.personId)
    if (own) own.push(record)
    else grouped.set(record.personId, [record])
  }
  return grouped
}
