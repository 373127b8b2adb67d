import type { Amounts, Pack, Readings } from '../../calc'
import type { Settled } from './types'

/** Two ways to read an open clause, with what each would mean for this person. */
export interface Alternative {
  question: string
  used: { label: string; reason: string; year: Amounts }
  other: { label: string; reason: string; year: Amounts }
}

/** Other readings that change the year's figures. One entry for each set of readings tried. */
export function alternativesOf(outcome: Settled, pack: Pack): Alternative[] {
  return outcome.alternatives.map(({ readings, year }) => {
    const changed = pack.readings.filter(({ id }) => readings[id] !== undefined)
    const side = (from: Partial<Readings>) => ({
      label: join(changed.map((info) => option(info, from)?.label)),
      reason: join(changed.map((info) => option(info, from)?.reason)),
    })
    return {
      question: join(changed.map(({ question }) => question)),
      used: { ...side(outcome.receipt.readings), year: outcome.year },
      other: { ...side(readings), year },
    }
  })
}

function option(info: Pack['readings'][number], from: Partial<Readings>) {
  return info.options.find(({ value }) => value === from[info.id])
}

function join(texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join('；')
}
