import type { Pack } from '../calc'

/** Benefit years (January to December) that lie wholly inside the pack, newest first: never taken from the phone's clock. */
export function benefitYears({ covers }: Pick<Pack, 'covers'>): string[] {
  const first = Number(covers.from.slice(0, 4)) + (covers.from.slice(5) === '01-01' ? 0 : 1)
  const last = Number(covers.to.slice(0, 4)) - (covers.to.slice(5) === '12-31' ? 0 : 1)
  const years: string[] = []
  for (let year = last; year >= first; year--) years.push(String(year))
  return years
}
