import { ask } from '@/lib/browser/ask'
import type { Answers, CommandInput, Command } from '@/lib/browser/messages'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import { NotAnsweredError } from '@/lib/pages/act'
import type { Home } from '../home'

/** The settings that may be changed; incomplete nested objects are completed from the present ones. */
export type SettingsPatch = Partial<Omit<Settings, 'version' | 'deviceId'>>

/** Sends a command to the background. Rejects with a NotAnsweredError when it was not carried out. */
export async function command<C extends Command>(name: C, asked: CommandInput<C>): Promise<Answers[C]> {
  try {
    return await ask(name, asked)
  } catch (error) {
    throw new NotAnsweredError(name, { cause: error })
  }
}

/** Saves settings through the background. False when that failed, which the person was told. */
export async function saveSettings(
  home: Pick<Home, 'pending' | 'act'>,
  patch: SettingsPatch,
): Promise<boolean> {
  const save = () => home.act.attempt(() => command('saveSettings', { patch }).then(() => true))
  return (await home.pending.send({ settings: patch }, save)) ?? false
}

/**
 * Saves boundaries through the background; undefined when that failed. `seen` is the set from which `set` was
 * edited, so that simultaneous changes made elsewhere stay.
 */
export const saveBoundaries = (
  home: Pick<Home, 'pending' | 'act'>,
  { set, seen }: Record<'set' | 'seen', BoundarySet>,
) => home.pending.send({ set }, () => home.act.attempt(() => command('saveBoundaries', { set, seen })))
