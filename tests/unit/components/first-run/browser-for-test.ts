type Values = Record<string, unknown>

const event = <Heard extends (...args: never[]) => unknown>() => {
  const listeners = new Set<Heard>()
  return {
    addListener: (heard: Heard) => void listeners.add(heard),
    removeListener: (heard: Heard) => void listeners.delete(heard),
    tell: (...args: Parameters<Heard>) => listeners.forEach((heard) => heard(...args)),
  }
}

interface Asked {
  origins?: string[]
  permissions?: string[]
}

const copied = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

function createBrowser() {
  const stored: Values = {}
  const storageChanged = event<(changes: Values, area: string) => void>()
  const granted = new Set<string>()
  const grantsChanged = event<() => void>()
  const grantsTaken = event<() => void>()
  const asked: string[][] = []
  let answer: boolean | 'silence' = true
  let awake = Promise.resolve()
  let receive: ((message: unknown) => Promise<unknown>) | null = null

  const local = {
    get: async (keys: string[]) =>
      copied(Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]]))),
    set: async (values: Values) => {
      Object.assign(stored, copied(values))
      storageChanged.tell(values, 'local')
    },
    clear: async () => {
      const gone = { ...stored }
      for (const key of Object.keys(stored)) delete stored[key]
      storageChanged.tell(gone, 'local')
    },
  }
  const permissions = {
    request: ({ origins = [], permissions = [] }: Asked) => {
      asked.push(origins)
      if (answer === 'silence') return new Promise(() => {})
      if (answer) for (const one of [...origins, ...permissions]) granted.add(one)
      grantsChanged.tell()
      return Promise.resolve(answer)
    },
    contains: async ({ origins = [], permissions = [] }: Asked) =>
      [...origins, ...permissions].every((one) => granted.has(one)),
    getAll: async () => ({ origins: [...granted] }),
    remove: async ({ origins = [], permissions = [] }: Asked) => {
      for (const one of [...origins, ...permissions]) granted.delete(one)
      grantsTaken.tell()
      return true
    },
    onAdded: grantsChanged,
    onRemoved: grantsTaken,
  }
  const opened: string[] = []
  const keys: { name: string; shortcut: string }[] = [{ name: '_execute_action', shortcut: 'Alt+Shift+L' }]
  const global = {
    runtime: {
      id: 'porchlight',
      getManifest: () => ({ version: '0.1.0' }),
      sendMessage: async (message: unknown) => {
        await awake
        if (!receive) throw new Error('Could not establish connection')
        return copied(await receive(copied(message)))
      },
    },
    storage: { local, onChanged: storageChanged },
    permissions,
    commands: { getAll: async () => copied(keys), onCommand: event() },
    alarms: { create: () => {}, clear: async () => true, onAlarm: event() },
    tabs: { create: async ({ url = '' }: { url?: string }) => void opened.push(url) },
  }
  return {
    global,
    stored,
    asked,
    opened,
    keys,
    granted,
    answers: (next: typeof answer) => {
      answer = next
    },
    onMessage: (next: typeof receive) => {
      receive = next
    },
    /** Whoever listens hears nothing until what this answers is called. */
    sleeps: () => {
      let wakes = () => {}
      awake = new Promise((resolve) => {
        wakes = resolve
      })
      return () => wakes()
    },
    reset() {
      awake = Promise.resolve()
      for (const key of Object.keys(stored)) delete stored[key]
      asked.length = 0
      opened.length = 0
      granted.clear()
      answer = true
      receive = null
    },
  }
}

/**
 * As much of a browser as home needs: storage that copies, permissions that somebody answers, and messages to
 * whoever listens. It stands on the global before the polyfill looks for it.
 */
export const browser = createBrowser()

Object.assign(globalThis, { browser: browser.global, chrome: browser.global })
