import { i18n } from '#i18n'
import { figure } from './figure'

const spelled = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
] as const

/** A number from two to thirteen as a word that may begin a sentence; a figure for larger ones. */
export const numberWord = (count: number) => {
  const name = spelled[count - 2]
  return name ? i18n.t(`today.number.${name}`) : figure(count)
}
