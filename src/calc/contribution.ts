import type { Contribution, ContributionQuestion, Group, IsoDate } from './contract'
import { firstDay, isCalendarYear, yearOf } from './dates'
import { rowsOf } from './figures'
import { isObject, own } from './json'
import { valueAt } from './lookup'
import { excess, isFigure, isYuan, money, yuan } from './money'
import type { Money } from './money'
import { openPack } from './open-pack'
import type { AidRule, AidValue, AmountValue, Dated } from './pack'
import { P } from './parameters'
import { distinctSources } from './sources'
import { GROUPS } from './validate'

type Known = Extract<Contribution, { kind: 'known' }>

/**
 * What a person of a group pays for one year of cover. A cover year without a published standard is 'unknown', with
 * the latest known one before it as such. Never throws: an unreadable pack or question is 'unknown' too.
 */
export function contributionOf(pack: unknown, question: ContributionQuestion): Contribution {
  const asked: unknown = question
  const coverYear = isObject(asked) ? own(asked, 'coverYear') : undefined
  const group = isObject(asked) ? own(asked, 'group') : undefined
  if (typeof coverYear !== 'number' || !Number.isSafeInteger(coverYear)) return unknown(0)
  const opened = openPack(pack)
  if (typeof opened === 'string' || !isGroup(group)) return unknown(coverYear)
  const end = opened.covers.to
  const standards = rowsOf(opened, P.contribution).filter(isAmount)
  const row = isCalendarYear(coverYear) ? valueAt(standards, firstDay(coverYear), group, end) : null
  if (!row) return unknown(coverYear, lastKnown(standards, coverYear, group, end))
  const aids = rowsOf(opened, P.contributionAid).filter(isAid)
  const aid = valueAt(aids, firstDay(coverYear), group, end)
  return {
    kind: 'known',
    coverYear,
    standard: yuan(money(row.value)),
    ...afterAid(money(row.value), aid?.aid ?? { kind: 'unknown' }),
    sources: distinctSources([...row.sources, ...(aid?.sources ?? [])]),
  }
}

/** Exact where the aid is known to the fen; at most, where it is a floor or its amount is not published. */
function afterAid(standard: Money, aid: AidRule): Pick<Known, 'aid' | 'payable'> {
  switch (aid.kind) {
    case 'none':
      return { aid: { kind: 'none' }, payable: { kind: 'exact', amount: yuan(standard) } }
    case 'full':
      return {
        aid: { kind: 'full', amount: yuan(standard) },
        payable: { kind: 'exact', amount: yuan(0) },
      }
    case 'at-least': {
      const floor = money(aid.amount)
      const payable = yuan(excess(standard, floor))
      return { aid: { kind: 'at-least', amount: yuan(floor) }, payable: { kind: 'at-most', amount: payable } }
    }
    case 'unknown':
      return { aid: { kind: 'unknown' }, payable: { kind: 'at-most', amount: yuan(standard) } }
  }
}

type LastKnown = Extract<Contribution, { kind: 'unknown' }>['lastKnown']

function unknown(coverYear: number, known: LastKnown = null): Contribution {
  return { kind: 'unknown', coverYear, lastKnown: known }
}

/** The latest cover year before `coverYear` for which a row was in force on 1 January. */
function lastKnown(standards: Standard[], coverYear: number, group: Group, end: IsoDate): LastKnown {
  let best: LastKnown = null
  for (const row of standards) {
    if (row.groups && !row.groups.includes(group)) continue
    const year = Math.min(coverYear - 1, yearOf(row.to ?? end))
    if (year < 0 || firstDay(year) < row.from || (best && best.coverYear >= year)) continue
    best = { coverYear: year, standard: yuan(money(row.value)) }
  }
  return best
}

function isGroup(value: unknown): value is Group {
  return GROUPS.includes(value as Group)
}

type Standard = AmountValue & { value: string }

function isAmount(row: Dated & { value?: unknown }): row is Standard {
  return isFigure(row.value) && isYuan(row.value)
}

function isAid(row: Dated & { aid?: unknown }): row is AidValue {
  const { aid } = row
  if (!isObject(aid)) return false
  return aid.kind === 'at-least'
    ? isFigure(aid.amount) && isYuan(aid.amount)
    : ['none', 'full', 'unknown'].includes(aid.kind as string)
}
