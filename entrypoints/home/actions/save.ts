import { ask } from '@/lib/browser/ask'
import type { Answers, CommandInput, Command } from '@/lib/browser/messages'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import { NotAnsweredError } from '@/lib/pages/act'
import type { Home } from '../home'

/** What may be changed of the settings; parts of parts are completed from what holds now. */
export type SettingsPatch = Partial<Omit<Settings, 'version' | 'deviceId'>>

/** Asks the background; rejects with a NotAnsweredError when it did not do it. */
export async function command<C extends Command>(name: C, asked: CommandInput<C>): Promise<Answers[C]> {
  try {
    return await ask(name, asked)
  } catch (error) {
    throw new NotAnsweredError(name, { cause: error })
  }
}

/** Saves settings by way of the background. False when that did not work; the person has read it then. */
export async function saveSettings(
  home: Pick<Home, 'pending' | 'act'>,
  patch: SettingsPatch,
): Promise<boolean> {
  const save = () => home.act.attempt(() => command('saveSettings', { patch }).then(() => true))
  return (await home.pending.send({ settings: patch }, save)) ?? false
}

/**
 * Saves a wish for the boundaries by way of the background; undefined when that did not work. `seen` is what was changed to
 * `set`: what is changed elsewhere at the same time stays.
 */
export const saveBoundaries = (
  home: Pick<Home, 'pending' | 'act'>,
  { set, seen }: Record<'set' | 'seen', BoundarySet>,
) => home.pending.send({ set }, () => home.act.attempt(() => command('saveBoundaries', { set, seen })))
