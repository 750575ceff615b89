import { beforeEach, describe, expect, test, vi } from 'vitest'

/** What the browser says where the worker was stopped: before it heard the question, and over its answer. */
const unheard = 'The message port closed before a response was received.'
const unanswered =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received'

type Outcome = { answer: unknown } | { lastError: string }

const background = vi.hoisted(() => {
  const outcomes: unknown[] = []
  const asked: unknown[] = []
  const runtime = {
    id: 'porchlight',
    lastError: undefined as { message: string } | undefined,
    sendMessage(message: unknown, answered?: (answer?: unknown) => void): Promise<unknown> | undefined {
      asked.push(message)
      const outcome = outcomes.shift() as Outcome
      if (!answered)
        return 'answer' in outcome
          ? Promise.resolve(outcome.answer)
          : Promise.reject(new Error(outcome.lastError))
      if ('lastError' in outcome) runtime.lastError = { message: outcome.lastError }
      answered('answer' in outcome ? outcome.answer : undefined)
      runtime.lastError = undefined
      return undefined
    },
  }
  Object.assign(globalThis, { chrome: { runtime, i18n: {} } })
  return { outcomes, asked, runtime }
})

const { ask } = await import('@/lib/browser/ask')
const { isFeedClosed } = await import('@/lib/browser/page/page')

const answering = (...outcomes: Outcome[]) => background.outcomes.push(...outcomes)
beforeEach(() => {
  background.outcomes.length = 0
  background.asked.length = 0
})

describe('a question of Porchlight’s own pages', () => {
  const look = () => ask('look', {})

  test('is asked once where it is answered, also with nothing', async () => {
    answering({ answer: null })
    expect(await look()).toBeNull()
    expect(background.asked).toEqual([{ command: 'look', ask: {} }])
  })

  test('is asked again when the worker was stopped before it heard it', async () => {
    answering({ lastError: unheard }, { answer: null })
    expect(await look()).toBeNull()
    expect(background.asked).toHaveLength(2)
  })

  test('fails when nobody hears it the second time either, and is never taken for done', async () => {
    answering({ lastError: unheard }, { lastError: unheard })
    await expect(look()).rejects.toThrow('The background did not answer')
  })

  test('fails when the worker was stopped over it, for it may have been done', async () => {
    answering({ lastError: unanswered })
    await expect(look()).rejects.toThrow(unanswered)
    expect(background.asked).toHaveLength(1)
  })
})

describe('whether the feed is closed', () => {
  test.each<[string, Outcome]>([
    ['no answer', { answer: undefined }],
    ['an unheard question', { lastError: unheard }],
    ['a worker stopped over it', { lastError: unanswered }],
  ])('is asked again after %s', async (_, outcome) => {
    answering(outcome, { answer: true })
    expect(await isFeedClosed()).toBe(true)
  })

  test('is no where no background answers', async () => {
    answering({ lastError: unheard }, { lastError: unanswered })
    expect(await isFeedClosed()).toBe(false)
  })

  test('is asked of nobody once the extension has left the page', async () => {
    Reflect.deleteProperty(background.runtime, 'id')
    expect(await isFeedClosed()).toBe(false)
    expect(background.asked).toEqual([])
    background.runtime.id = 'porchlight'
  })
})
