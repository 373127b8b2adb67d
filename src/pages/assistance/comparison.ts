/** The columns that one choice of the page gives, with their names and their distance from the first. Pure. */
import type { Group, Pack } from '../../calc'
import { roughness, type Roughness } from '../../components/ResultView'
import type { Bill } from './use-bill'
import { differences, settleVariants } from './what-if'
import type { Column, Difference, LineId, Settle, Variant } from './what-if'
import { SITUATIONS, groupLabel } from './words'

export interface Choice {
  mode: 'group' | 'place'
  /** Where places are compared: the group of all columns. Where groups are: the one of the first column. */
  group: Group
  /** Where groups are compared: the place of all columns. Where places are: the one of the first column. */
  situation: string
}

/** A column as it is shown. */
export interface Shown extends Column {
  key: string
  label: string
  /** Lines that rest on an estimate or an assumption. */
  rough: readonly LineId[]
  /** Why they are. */
  roughness: Roughness
  /** Against the first column; empty for the first itself. */
  differences: Difference[]
}

/** @returns null = the rules do not take the bill */
export function comparisonOf(settle: Settle, pack: Pack, bill: Bill, choice: Choice): Shown[] | null {
  const wanted = wantedColumns(pack, choice)
  const columns = settleVariants(
    settle,
    pack,
    bill.input,
    wanted.map(({ variant }) => variant),
  )
  const base = columns?.[0]
  if (!columns || !base) return null
  // The page asks for the referral, so that nothing is supposed about it.
  const assumptions = bill.assumptions.filter(({ code }) => code !== 'referral-assumed')
  return columns.map((column, index) => {
    const rough = roughness(column.outcome.events, assumptions)
    return {
      ...column,
      key: wanted[index]?.key ?? '',
      label: wanted[index]?.label ?? '',
      rough: rough.payers,
      roughness: rough,
      differences: index === 0 ? [] : differences(base.outcome.year, column.outcome.year),
    }
  })
}

interface Wanted {
  key: string
  label: string
  variant: Variant
}

function wantedColumns(pack: Pack, { mode, group, situation }: Choice): Wanted[] {
  const place = SITUATIONS.find(({ id }) => id === situation) ?? SITUATIONS[0]
  if (!place) return []
  const { referred, inProvince } = place
  const wanted: Wanted[] =
    mode === 'group'
      ? pack.groups.map(({ id }) => ({
          key: id,
          label: groupLabel(pack, id),
          variant: { group: id, referred, inProvince },
        }))
      : SITUATIONS.map((one) => ({
          key: one.id,
          label: one.label,
          variant: { group, referred: one.referred, inProvince: one.inProvince },
        }))
  return ownFirst(wanted, mode === 'group' ? group : place.id)
}

function ownFirst(wanted: Wanted[], own: string): Wanted[] {
  return [...wanted.filter(({ key }) => key === own), ...wanted.filter(({ key }) => key !== own)]
}
