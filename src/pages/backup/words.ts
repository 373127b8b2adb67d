import { dayOf, personLabel } from '../../components'
import type { Kept, Loading, Preview, Refused, Saving } from '../../stores'

/** What a backup holds, a line each: '3 条记录', '父亲 2026 年：5 笔账'. [] = nothing. */
export function holdings(kept: Kept): string[] {
  const members = kept.family?.members.length ?? 0
  return [
    ...(kept.records.length ? [`保存的估算：${kept.records.length} 条`] : []),
    ...yearLines(kept),
    ...(members ? [`算缴费的一家人：${members} 口`] : []),
    ...(kept.outpatient.length ? [`门诊填过的：${kept.outpatient.length} 份`] : []),
  ]
}

function yearLines({ years, bills }: Kept): string[] {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { person, year } of [...years, ...bills]) {
    const name = `${personLabel(person)} ${year} 年`
    counts.set(`${person} ${year}`, { name, count: 0 })
  }
  for (const { person, year } of bills) {
    const entry = counts.get(`${person} ${year}`)
    if (entry) entry.count++
  }
  return Array.from(counts.values(), ({ name, count }) => `${name}的账：${count} 笔`)
}

/** What an import would do, in numbers of rows. */
export interface Sums {
  fresh: number
  same: number
  different: number
}

export function sumsOf({ plan }: Pick<Preview, 'plan'>): Sums {
  const tallies = [plan.records, plan.years, plan.bills, plan.family, plan.outpatient]
  const sum = (which: keyof Sums): number => tallies.reduce((all, one) => all + one[which], 0)
  return { fresh: sum('fresh'), same: sum('same'), different: sum('different') }
}

/** What an import would do, a sentence each. */
export function planLines({ plan }: Preview): string[] {
  const counted = [
    { name: '条记录', tally: plan.records },
    { name: '笔账', tally: plan.bills },
    { name: '年的账', tally: plan.years },
    { name: '份一家人名单', tally: plan.family },
    { name: '份门诊情况', tally: plan.outpatient },
  ]
  const say = (which: keyof Sums): string =>
    counted
      .filter(({ tally }) => tally[which] > 0)
      .map(({ name, tally }) => `${tally[which]} ${name}`)
      .join('、')
  const [fresh, same, different] = [say('fresh'), say('same'), say('different')]
  return [
    ...(fresh ? [`手机上没有的：${fresh}。会加进来。`] : []),
    ...(same ? [`手机上已经有的：${same}。一样的不重复存。`] : []),
    ...(different ? [`手机上也有、但不一样的：${different}。`] : []),
  ]
}

/** What the check of the results found, a sentence each. */
export function doubtLines({ doubts, savedAt, kept }: Preview): string[] {
  const { mended, dropped, unchecked } = doubts
  const days = [{ savedAt }, ...kept.records].map((one) => one.savedAt).sort()
  const last = days[days.length - 1] ?? ''
  return [
    ...(isAhead(last)
      ? [`里面有 ${dayOf(last)}存的，比这台手机上的日期还晚。可能有一台手机的日期没有调对。`]
      : []),
    ...(mended ? [`有 ${mended} 条记录里的数和它填的对不上，已经照填的重新算过。`] : []),
    ...(unchecked ? [`有 ${unchecked} 条记录的数没法核对（政策数据不是同一份），会标出来。`] : []),
    ...(dropped ? [`有 ${dropped} 条记录填得不对，算不出来，不恢复。`] : []),
  ]
}

/** By a day and more: clocks of two phones need not agree to the minute. */
function isAhead(time: string): boolean {
  return Date.parse(time) > Date.now() + 86_400_000
}

const PARTS = { head: '开头', records: '记录', ledger: '一年的账', family: '一家人', outpatient: '门诊' }

/** Why a file was not taken, and what to do. */
export function refusedWords(refused: Refused): string {
  switch (refused.code) {
    case 'too-large':
      return '这个文件太大，不像是这里的备份。请另选一个。'
    case 'not-readable':
      return '文件打不开。请先把它存到手机里，再选一次。'
    case 'empty-file':
      return '这个文件是空的，里面什么都没有。请另选一个。'
    case 'empty':
      return '还没有粘贴内容。请先粘贴，再点“看看里面有什么”。'
    case 'not-json':
    case 'not-ours':
      return '这不是医保算得清的备份。请找名字是“yibao-beifen-日期.json”的文件；如果是粘贴的，请整段复制，不要漏。'
    case 'cut-off':
      return '这份备份不完整，后面缺了一截，没有存。请换一份，或者在原来的手机上重新存一份。'
    case 'newer':
      return '这份备份是新版本存的，这里还读不懂。请连上网，把医保算得清更新以后再来。'
    case 'too-many':
      return `这份备份里的${PARTS[refused.part]}太多，手机放不下，没有存。`
    case 'year-full':
      return `${personLabel(refused.person)} ${refused.year} 年的账合起来太多，放不下，没有存。`
    case 'twice':
      return `这份备份里，${PARTS[refused.part]}第 ${refused.row} 份和前面的重了，没有存。请用没有改动过的文件。`
    case 'broken':
      return `这份备份坏了（${PARTS[refused.part]}${refused.row ? `第 ${refused.row} 份` : ''}读不懂），没有存。请用没有改动过的文件。`
  }
}

/** @param stayed what another window has changed since, in rows */
export function undoneWords(stayed: number): string {
  return stayed > 0
    ? `已撤销。恢复以后在别的窗口又改过的 ${stayed} 处，留着没有动。`
    : '已撤销，手机上和恢复以前一样。'
}

const FAULTS: Record<Extract<Loading, { kind: 'failed' }>['code'], string> = {
  unavailable: '这个浏览器不让保存。请换手机自带的浏览器。',
  full: '手机空间满了。删掉一些照片或应用再来。',
  blocked: '另一个窗口也开着本应用。请关掉那个窗口再来。',
  lost: '手机的存储断了。请关掉本应用，重新打开再来。',
  newer: '本应用已有新版本在用。请关掉所有窗口，再打开一次。',
  'not-loaded': '这一部分还没有下载完。请连上网再来。',
}

/** What went wrong with an import or its undoing: always whether anything was changed. */
export function failedWords({ code, during }: Extract<Loading, { kind: 'failed' }>): string {
  // A connection that broke leaves open what came of it; a second try does no harm.
  if (code === 'lost') {
    return during === 'import'
      ? '没有核对上，说不准存好了没有。请再选一次这个文件：手机上有了的，不会多存一份。'
      : '没有核对上，说不准撤销了没有。请再撤销一次。'
  }
  const state = during === 'import' ? '没有存成，手机上的一样没动。' : '没有撤销成，刚存进来的都还在。'
  return state + FAULTS[code]
}

export function savingFailed({ code }: Extract<Saving, { kind: 'failed' }>): string {
  if (code === 'too-large') return '存的东西太多，一个文件装不下。请先在“我的记录”里删掉一些旧的。'
  return `没有做成备份。${FAULTS[code]}`
}
