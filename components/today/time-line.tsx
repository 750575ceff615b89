import layout from '@/components/ui/styles/layout.module.css'
import { type TimeToday, timeWords } from './time-words'

/** One line on today's time. */
export const TimeLine = ({ hideNumbers, ...time }: TimeToday & { hideNumbers: boolean }) => (
  <p className={layout.figures}>{timeWords(time, { hideNumbers })}</p>
)
