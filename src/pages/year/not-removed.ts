import type { LedgerEvent, useLedger } from '../../stores'
import { billName } from './words'

type Ledger = ReturnType<typeof useLedger>

/** Why nothing was deleted: it could not be written, or another window was first. */
export function notRemoved({ refused }: Pick<Ledger, 'refused'>, name: string): string {
  return refused ? '没有删掉，请再试一次。' : `${name}已经不在了，可能在别的窗口删了。`
}

/** Why a bill did not change places. The list has been read again since. */
export function notMoved(
  { refused, current }: Pick<Ledger, 'refused' | 'current'>,
  bill: LedgerEvent,
): string {
  if (refused) return '没有移成，请再试一次。'
  const stillThere = current?.events.some(({ id }) => id === bill.id)
  if (!stillThere) return notRemoved({ refused }, billName(bill.event))
  return '没有移成：先后刚在别的窗口改过，现在看到的是改过的。'
}
