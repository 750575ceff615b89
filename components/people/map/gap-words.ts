import { i18n } from '#i18n'
import type { Gaps } from '@/lib/domain/people/map/cells'

const listed = (words: string[]) => new Intl.ListFormat(undefined, { type: 'conjunction' }).format(words)

/** The gaps on the map, one sentence each, without blame. */
export function gapWords({ circles, onlyFar, contexts }: Gaps): string[] {
  const circleNames = circles.map((circle) => i18n.t(`people.circle.${circle}`))
  const names = (some: Gaps['contexts']) => some.map((context) => i18n.t(`people.context.${context}`))
  return [
    circles.length > 0 && i18n.t('people.map.gapCircles', [listed(circleNames)]),
    onlyFar.length > 0 && i18n.t('people.map.gapFar', [listed(names(onlyFar))]),
    contexts.length > 0 && i18n.t('people.map.gapContexts', [listed(names(contexts))]),
  ].filter((line) => line !== false)
}
