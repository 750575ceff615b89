import { useEffect, useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { EntryChoice } from '@/components/pause/entry-choice'
import { PassChoice } from '@/components/pause/pass-choice'
import { PausePage } from '@/components/pause/pause-page'
import { pauseSentence, untilWords } from '@/components/pause/pause-sentence'
import { SelfCheckInCard } from '@/components/today/self-check-in-card'
import { Button } from '@/components/ui/button'
import { ReadProblem } from '@/components/ui/read-problem'
import type { PassAnswer } from '@/lib/app/boundaries/pause'
import { ask } from '@/lib/browser/ask'
import type { Answers } from '@/lib/browser/messages'
import { wallMs } from '@/lib/browser/now'
import { localArea } from '@/lib/browser/storage-area'
import { createFollower, failedRead, readOnChange, type Source } from '@/lib/pages/follower'
import { useRead } from '@/lib/pages/use-read'
import { TodaysExit } from './todays-exit'

type View = Answers['openPause']

/** The keys of the stored state that decide whether a feed is open. */
const judgedBy = ['passes', 'boundaries', 'settings', 'presence', 'breakUntil', 'entries']

/** Goes to the destination, once it is open. Only http(s) addresses are followed. */
function goOn(destination: string | null) {
  if (destination && /^https?:\/\//i.test(destination)) location.replace(destination)
}

/** A worker that is stopped meanwhile does not answer; a second message starts a new one. */
function openPause(opening: { destination: string | null; begins: boolean }) {
  const once = () => ask('openPause', opening)
  return once().catch(once)
}

/** The background's view of this pause, read again whenever a boundary, a pass or a setting changes. */
function pauseSource(destination: string | null): Source<View> {
  // The wait restarts when the tab becomes visible, since a wait that nobody saw does not count.
  let begins = true
  const read = async () => {
    const answer = await openPause({ destination, begins })
    begins = false
    return answer
  }
  return readOnChange(read, (changed) => {
    const looked = () => {
      // A tab left open overnight opens the feed when it becomes visible again.
      if (document.visibilityState !== 'visible') return
      begins = true
      changed()
    }
    document.addEventListener('visibilitychange', looked)
    const unhear = localArea.onChanged((keys) => {
      if (keys.some((key) => judgedBy.includes(key))) changed()
    })
    return () => {
      document.removeEventListener('visibilitychange', looked)
      unhear()
    }
  })
}

/** The last view of the pause; it stays after the pause has ended. */
function usePause(destination: string | null) {
  const follower = useMemo(() => createFollower(pauseSource(destination)), [destination])
  const read = useRead(follower)
  const [view, setView] = useState<View | null>(null)
  const [announced, setAnnounced] = useState(false)
  const answer = read.value
  useEffect(() => {
    if (!answer) return
    // A frame on a site cannot read the theme from localStorage as first-paint.js does.
    if (answer.theme !== 'system') document.documentElement.dataset.theme = answer.theme
    if (answer.pause.paused) {
      const { pause } = answer
      // Announced once, and then shown as long as this page is open.
      setAnnounced((before) => before || pause.announces)
      setView(answer)
    } else goOn(destination)
  }, [answer, destination])
  return {
    view,
    announced,
    failure: failedRead(read),
    askAgain: () => void follower.readAgain().catch(() => {}),
  }
}

export function Pause({ destination }: { destination: string | null }) {
  const { view, announced, failure, askAgain } = usePause(destination)
  const [checking, setChecking] = useState(false)
  const [problem, setProblem] = useState(false)
  const leave = () => void ask('leaveFeed', {}).catch(() => setProblem(true))
  const pause = view?.pause.paused ? view.pause : null

  /** Goes on after a grant; for a refusal the hint beside the buttons shows from when on it is possible. */
  const going = (granting: Promise<PassAnswer>) =>
    void granting
      .then((answer) => (answer.ok && destination !== null ? goOn(destination) : askAgain()))
      .catch(() => setProblem(true))

  return (
    <PausePage
      sentence={pause ? pauseSentence(pause) : i18n.t('pause.plain')}
      until={pause ? untilWords(pause) : ''}
      intention={pause && pause.why !== 'entry' ? pause.intention : ''}
      variant={pause?.variant ?? null}
      announced={announced}
      onFinish={pause?.mayFinish ? () => going(ask('finishThis', { destination })) : null}
      onNotNow={leave}
    >
      {pause?.why === 'entry' && view && (
        <EntryChoice
          fromMs={pause.passFromMs}
          hideNumbers={view.hideNumbers}
          now={wallMs}
          onGoOn={(intention) => going(ask('passEntry', { destination, intention }))}
        />
      )}
      {view && pause && pause.why !== 'entry' && (
        <>
          {view.today.state === 'person' && (
            <TodaysExit
              today={view.today}
              hideNumbers={view.hideNumbers}
              onProblem={() => setProblem(true)}
            />
          )}
          {checking ? (
            <SelfCheckInCard
              onAnswer={(answer) =>
                // With low energy today nobody is suggested, also not here.
                void ask('addSelfCheckIn', { ...answer, wavedAway: false })
                  .then(askAgain)
                  .catch(() => setProblem(true))
              }
              onWaveAway={() => setChecking(false)}
              onFinish={() => setChecking(false)}
              onCloseTab={leave}
            />
          ) : (
            <Button kind="plain" onClick={() => setChecking(true)}>
              {i18n.t('pause.selfCheckIn')}
            </Button>
          )}
          <PassChoice
            fromMs={pause.passFromMs}
            coolingDown={pause.coolingDown}
            hideNumbers={view.hideNumbers}
            now={wallMs}
            onPass={(pass) => going(ask('takePass', { destination, ...pass }))}
          />
        </>
      )}
      <ReadProblem failure={failure} />
      <div role="alert">{problem && <p>{i18n.t('pause.problem')}</p>}</div>
    </PausePage>
  )
}
