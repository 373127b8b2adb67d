import type { FigureChange } from '../../../db'
import type { UpdateProblem } from '../../../policy'

/** Why newer data was not taken over. What is in force never suffers from it. */
export const UPDATE_PROBLEMS: Readonly<Record<UpdateProblem, string>> = {
  network: '网络不好，没查成。现在的数据照样能用。',
  login: '当前网络需要登录（比如酒店、车站的网），没查成。现在的数据照样能用。',
  refused: '网上的数据没有通过核对，没有换。现在的数据照样能用。',
  unverifiable: '这个网址没有加密，新数据核对不了，所以没有换。现在的数据照样能用。',
}

export const CHANGE_WORDS: Readonly<Record<FigureChange['how'], string>> = {
  new: '新增的数',
  changed: '数改了',
  sourced: '数没变，换了出处或核对日期',
  gone: '去掉了',
}
