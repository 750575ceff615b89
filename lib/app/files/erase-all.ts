/** What holds something of the person, and how much of it there is. */
export interface ErasePorts<Counts> {
  records: { erase: () => Promise<unknown>; count: () => Promise<Counts> }
  /** What the background keeps. */
  localState: { erase: () => Promise<unknown> }
  /** What pages keep for their first paint. */
  pages: { erase: () => void }
  grants: { all: () => Promise<string[]>; giveBack: (origins: string[]) => Promise<unknown> }
}

/** Erases every store, gives every grant back, and answers what is left of each kind of record. */
export async function eraseAll<Counts>({
  records,
  localState,
  pages,
  grants,
}: ErasePorts<Counts>): Promise<Counts> {
  await records.erase()
  await localState.erase()
  // The background may have closed a span in between.
  await records.erase()
  pages.erase()
  const granted = await grants.all()
  if (granted.length > 0) await grants.giveBack(granted)
  return records.count()
}
