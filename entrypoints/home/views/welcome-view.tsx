import { useMemo, useRef, useState } from 'react'
import { BudgetStep } from '@/components/first-run/budget-step'
import { DoneStep } from '@/components/first-run/done-step'
import { PersonStep } from '@/components/first-run/person-step'
import { SitesStep } from '@/components/first-run/sites-step'
import { type FirstRunStep, stepAfter, stepBefore } from '@/components/first-run/steps'
import { WelcomeStep } from '@/components/first-run/welcome-step'
import { WriteStep } from '@/components/first-run/write-step'
import type { TypedPerson } from '@/components/people/add-person'
import { ReadProblem } from '@/components/ui/read-problem'
import { openNewTab } from '@/lib/browser/open'
import { firstName } from '@/lib/domain/people/reach/first-name'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { Minutes } from '@/lib/domain/time/units'
import { failedRead } from '@/lib/pages/follower'
import { useRead } from '@/lib/pages/use-read'
import { Compose } from '../parts/compose'
import { useHome, useSettings, useStored } from '../home'
import { addTyped, checkWith } from '../actions/people-actions'
import { saveRegion } from '../actions/save-region'
import { command, saveSettings } from '../actions/save'
import { watchOn } from '../watch-sites'

const proposedMinutes = 30

/** The first run: five short steps that can be skipped, left and resumed. */
export default function WelcomeView() {
  const home = useHome()
  const settings = useSettings()
  const boundaries = useStored((stored) => stored.boundaries)
  const people = useRead(home.people)
  const everybody = people.value?.everybody ?? []
  const problem = <ReadProblem failure={failedRead(people)} />
  const { region } = settings
  const check = useMemo(() => checkWith(region), [region])
  // A finished first run may be repeated, but without what only the first one allows (budgets that hold at
  // once).
  const [again] = useState(settings.firstRun.step === 'done')
  const [step, setStep] = useState<FirstRunStep>(again ? 'welcome' : settings.firstRun.step)
  const at = useRef(step)
  const [asking, setAsking] = useState(false)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const newest = everybody.toSorted((a, b) => b.person.addedAtMs - a.person.addedAtMs)[0]
  const writeTo = everybody.find(({ person }) => person.id === chosenId) ?? newest

  const go = (next: FirstRunStep) => {
    setAsking(false)
    setStep(next)
    at.current = next
    if (!again) void saveSettings(home, { firstRun: { step: next } })
  }
  const before = stepBefore(step)
  const ways = { onBack: () => before && go(before), onSkip: () => go(stepAfter(step)) }

  const watch = async (sites: WatchedSite[]) => {
    setAsking(true)
    await watchOn(home, { all: sites, asked: sites })
    // Meanwhile the person may have gone on to another step.
    if (at.current === 'sites') go('budget')
  }

  const pooled = boundaries.current.budgets.find((budget) => budget.sites === 'all')
  const saveBudget = async (minutes: Minutes) => {
    if (await home.act.attempt(() => command('setPooledBudget', { minutes }))) go('person')
  }
  const observeFirst = async () => {
    if (await home.act.attempt(() => command('observeFirst', {}).then(() => true))) go('person')
  }

  const add = async (typed: TypedPerson) => {
    const id = await addTyped(home, typed)
    if (!id) return false
    setChosenId(id)
    go('write')
    return true
  }

  switch (step) {
    case 'welcome':
      return <WelcomeStep onStart={() => go('sites')} />
    case 'sites':
      return (
        <SitesStep
          initial={settings.sites}
          onWatch={(sites) => void watch(sites)}
          asking={asking}
          {...ways}
        />
      )
    case 'budget':
      return (
        <BudgetStep
          minutes={pooled?.minutesByWeekday[0] ?? proposedMinutes}
          onSave={(minutes) => void saveBudget(minutes)}
          onWatchFirst={again ? null : () => void observeFirst()}
          {...ways}
        />
      )
    case 'person':
      return (
        <>
          {problem}
          <PersonStep
            already={newest?.person.name ?? null}
            check={check}
            region={region}
            onRegion={(chosen) => void saveRegion(home, chosen)}
            onAdd={add}
            {...ways}
          />
        </>
      )
    case 'write':
      // Before people are read, the step would say that nobody was added.
      if (!people.value?.everybody) return problem
      return (
        <>
          {problem}
          <WriteStep
            name={writeTo ? firstName(writeTo.person.name) : null}
            onBack={ways.onBack}
            onDone={() => go('done')}
          >
            <Compose everybody={everybody} personId={writeTo?.person.id ?? null} onPerson={setChosenId} />
          </WriteStep>
        </>
      )
    case 'done':
      return <DoneStep onNewTab={() => void openNewTab()} />
  }
}
