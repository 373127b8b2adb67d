import type { EventResult } from '../../calc'
import { fromFen, toFen } from '../../components/FigureText'

/** What the resident has paid in the year up to and with each bill. */
export function runningSelfPay(events: EventResult[]): string[] {
  let sum = 0
  return events.map(({ selfPay }) => {
    sum += toFen(selfPay)
    return fromFen(sum)
  })
}
