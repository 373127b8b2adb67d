import type { Pack } from '../../calc'
import { dayText } from '../../components/FigureText'
import type { Computation } from '../../stores'

export interface NoResultWords {
  heading: string
  lines: string[]
  kind: 'info' | 'warn' | 'error'
  /** Trying again can help. */
  retry: boolean
  /** Where to go, and how the way is called. */
  to?: string
  go?: string
}

type NoResult = Exclude<Computation, { kind: 'settled' }>

/** @param started something was answered; otherwise one came here by an old address */
export function noResultWords(found: NoResult, started: boolean, pack: Pack | null): NoResultWords {
  switch (found.kind) {
    case 'invalid':
      return started ? unfinished(found.errors.length) : empty()
    case 'refused':
      return refused(found.reason, pack)
    case 'failed':
      return failed(found)
  }
}

function empty(): NoResultWords {
  return {
    heading: '还没有算',
    lines: ['这里显示算好的结果。先答几个问题，一会儿就好。'],
    kind: 'info',
    retry: false,
    to: '/estimate',
    go: '去算住院能报多少',
  }
}

function unfinished(count: number): NoResultWords {
  return {
    heading: '还差一点，没有算成',
    lines: [`有 ${count} 处没有填，或者数字对不上。点下面的按钮去改，填过的都还在。`],
    kind: 'warn',
    retry: false,
    to: '/estimate/check',
    go: '去改',
  }
}

function refused(reason: 'year-not-covered' | 'date-not-covered', pack: Pack | null): NoResultWords {
  const span = pack ? `能算的是 ${dayText(pack.covers.from)}到 ${dayText(pack.covers.to)}看的病。` : ''
  return {
    heading: reason === 'year-not-covered' ? '这一年算不了' : '这个日子算不了',
    lines: [`那时的政策，这里没有收录。没有文件的数不编。${span}`],
    kind: 'warn',
    retry: false,
    to: '/estimate/date',
    go: '改日期',
  }
}

function failed(found: Extract<NoResult, { kind: 'failed' }>): NoResultWords {
  const broken = found.cause === 'policy' && found.code !== 'network'
  return {
    heading: '没有算成',
    lines: broken
      ? [
          '政策数据收到了，但是坏的，不敢用它算。可能当前网络要先登录。',
          '换个网络，再点“再试一次”。填过的都还在。',
        ]
      : [
          '要用的数据没有下载完，可能是信号不好。',
          '连上网，再点“再试一次”。下载过一次，以后没网也能算。填过的都还在。',
        ],
    kind: 'error',
    retry: true,
    to: '/estimate/check',
    go: '回去看看填的',
  }
}
