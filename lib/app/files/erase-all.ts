/** Everything that holds the person's data, and a count of what it holds. */
export interface ErasePorts<Counts> {
  records: { erase: () => Promise<unknown>; count: () => Promise<Counts> }
  /** The state in storage.local. */
  localState: { erase: () => Promise<unknown> }
  /** What pages store for their first paint. */
  pages: { erase: () => void }
  grants: { all: () => Promise<string[]>; giveBack: (origins: string[]) => Promise<unknown> }
}

/** Erases every store, gives every grant back, and returns how many records of each kind are left. */
export async function eraseAll<Counts>({
  records,
  localState,
  pages,
  grants,
}: ErasePorts<Counts>): Promise<Counts> {
  await records.erase()
  await localState.erase()
  // Erased again, because the background may have recorded a span in between.
  await records.erase()
  pages.erase()
  const granted = await grants.all()
  if (granted.length > 0) await grants.giveBack(granted)
  return records.count()
}
