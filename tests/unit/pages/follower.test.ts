import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readDatabase } from '@/lib/pages/database-source'
import { createFollower, failedRead, firstValue, type Source } from '@/lib/pages/follower'
import { freshDatabase } from '../data/database-for-test'

/** A source that tells and fails as the test says. */
function byHand<T>() {
  const started: Parameters<Source<T>>[0][] = []
  let running = 0
  const source: Source<T> = (listener) => {
    started.push(listener)
    running++
    return () => void running--
  }
  return {
    source,
    starts: () => started.length,
    running: () => running,
    told: (value: T) => started.at(-1)!.told(value),
    failed: (problem: unknown) => started.at(-1)!.failed(problem),
    first: () => started[0]!,
  }
}

function followed<T>() {
  const hand = byHand<T>()
  const follower = createFollower(hand.source)
  const stop = follower.subscribe(() => {})
  onTestFinished(stop)
  return { hand, follower, stop }
}

vi.spyOn(console, 'warn').mockImplementation(() => {})

describe('following what is read', () => {
  it('keeps what was read while it is read again, and says when that did not work', () => {
    const { hand, follower } = followed<string>()
    expect(follower.getState()).toEqual({ state: 'loading', value: null })
    hand.told('one')
    expect(follower.getState()).toEqual({ state: 'ready', value: 'one' })
    hand.failed(new Error('gone'))
    expect(follower.getState()).toMatchObject({ state: 'failed', value: 'one', isTrying: false })
    hand.told('two')
    expect(follower.getState()).toEqual({ state: 'ready', value: 'two' })
  })

  it('tries again when asked to, says so meanwhile, and says when that did not work either', () => {
    const { hand, follower } = followed<string>()
    hand.failed(new Error('gone'))
    failedRead(follower.getState())!.onAgain()
    expect(failedRead(follower.getState())).toMatchObject({ isTrying: true })
    hand.failed(new Error('gone again'))
    expect(failedRead(follower.getState())).toMatchObject({ isTrying: false })
    failedRead(follower.getState())!.onAgain()
    hand.told('one')
    expect(follower.getState()).toEqual({ state: 'ready', value: 'one' })
    expect(failedRead(follower.getState())).toBeNull()
    expect(hand.running()).toBe(1)
  })

  it('hears nothing more of a reading that another one took the place of', () => {
    const { hand, follower } = followed<string>()
    hand.failed(new Error('gone'))
    failedRead(follower.getState())!.onAgain()
    hand.first().told('late')
    expect(follower.getState()).toMatchObject({ state: 'failed', value: null })
  })

  it('reads once for all who follow it, and stops with the last of them', () => {
    const { hand, follower, stop } = followed<string>()
    const other = follower.subscribe(() => {})
    expect(hand.starts()).toBe(1)
    stop()
    hand.told('one')
    expect(follower.getState().value).toBe('one')
    other()
    expect(hand.running()).toBe(0)
    const again = follower.subscribe(() => {})
    expect(hand.starts()).toBe(2)
    expect(follower.getState().value).toBe('one')
    again()
  })

  it('reads once more on request, and answers once that is in the state', async () => {
    const { hand, follower } = followed<string>()
    const read = follower.readAgain()
    hand.told('one')
    await read
    expect(follower.getState().value).toBe('one')
    const failing = follower.readAgain()
    hand.failed(new Error('gone'))
    await expect(failing).rejects.toThrow('gone')
  })

  it('tries all that could not be read among several, and nothing else', () => {
    const [one, two, three] = [followed<string>(), followed<string>(), followed<string>()]
    one.hand.failed(new Error('gone'))
    two.hand.told('two')
    three.hand.failed(new Error('gone'))
    const states = () => [one, two, three].map(({ follower }) => follower.getState())
    failedRead(...states())!.onAgain()
    expect([one, two, three].map(({ hand }) => hand.starts())).toEqual([2, 1, 2])
    expect(failedRead(...states())?.isTrying).toBe(true)
    one.hand.failed(new Error('gone again'))
    expect(failedRead(...states())?.isTrying).toBe(false)
  })

  it('hands out the first value that is wanted, and otherwise why there is none', async () => {
    const { hand, follower } = followed<{ all: string | null }>()
    const wanted = firstValue(follower, ({ all }) => all)
    hand.told({ all: null })
    hand.told({ all: 'everybody' })
    expect(await wanted).toBe('everybody')
    const failing = followed<string>()
    const never = firstValue(failing.follower, (value) => value)
    failing.hand.failed(new Error('gone'))
    await expect(never).rejects.toThrow('gone')
  })
})

describe('following what is in the database', () => {
  const personNames = (db: ReturnType<typeof freshDatabase>) => async () =>
    (await db.people.toArray()).map(({ id }) => id)

  it('hears of a change after a read that failed', async () => {
    const db = freshDatabase()
    let isBroken = true
    const read = async () => {
      const names = await personNames(db)()
      if (isBroken) throw new Error('disk')
      return names
    }
    const follower = createFollower(readDatabase(read))
    onTestFinished(follower.subscribe(() => {}))
    await vi.waitFor(() => expect(follower.getState().state).toBe('failed'))
    isBroken = false
    await db.people.add({ id: 'maya' } as never)
    await vi.waitFor(() => expect(follower.getState()).toEqual({ state: 'ready', value: ['maya'] }))
  })

  it('never loads for ever: an aborted read and a closed database are failures', async () => {
    const db = freshDatabase()
    await db.open()
    db.close()
    const follower = createFollower(readDatabase(personNames(db)))
    onTestFinished(follower.subscribe(() => {}))
    await vi.waitFor(() => expect(follower.getState().state).toBe('failed'))
    await db.open()
    await follower.readAgain()
    expect(follower.getState()).toEqual({ state: 'ready', value: [] })
  })
})
