import { describe, expect, it } from 'vitest'
import { uiStrings, type UiString } from './ui-strings'

/** The rules of docs/words.md that a machine can check. */
const strings = uiStrings()
/** Characters and figures between two stops: what one breath holds. */
const LONGEST = 36

/** Words of offices and of computers, with what is said instead. */
const INSTEAD: Record<string, string> = {
  请输入: '填',
  点击: '点',
  提交: '下一步、算一算、记下',
  用户: '您',
  系统: '（谁做的就说谁）',
  操作: '（说做什么）',
  失败: '没有…成',
  异常: '（说出了什么事）',
  无效: '看不懂、没有这个',
  非法: '看不懂',
  参数: '数',
  缓存: '存在这台手机上',
  数据库: '这台手机上存的',
  服务器: '网站',
  加载: '打开',
  刷新: '重新打开',
  一键: '点一下',
  智能: '（说怎么算的）',
  就绪: '准备好',
  我们: '这里，或者不说',
  触发: '到了多少就…',
  推送: '转给',
  予以: '（去掉）',
  上述: '上面说的',
  逾期: '过了日子',
  知悉: '知道',
  从宽: '宽一点算',
  从严: '严一点算',
  坎: '（说出了什么事）',
}
/** Promises: the app computes from documents, others decide. */
const PROMISES = /一定能报|肯定能|保证(?!金)|包报|百分之百|放心/
/** 你 among 您: the one who reads is older than the one who writes. */
const FAMILIAR = /你/
const HALF_WIDTH =
  /[\u4e00-\u9fff”）》][,;:!?](?!\/)|[,;!?][\u4e00-\u9fff“（]|\([\u4e00-\u9fff]|[\u4e00-\u9fff]\)/
/** What stands so on the phone's own screen; letters that one types; names of files; and who made what we use. */
const KNOWN_LATIN = /Safari|iPhone|iPad|qfx|[\w\u4e00-\u9fff-]+\.(json|png)|.*许可.*/g

describe('what is shown', () => {
  it('is there to be read', () => {
    expect(strings.length).toBeGreaterThan(1000)
  })

  it.each(Object.entries(INSTEAD))('never says %s, but %s', (word) => {
    expect(where(({ text }) => text.includes(word))).toEqual([])
  })

  it('promises nothing and says 您', () => {
    expect(where(({ text }) => PROMISES.test(text) || FAMILIAR.test(text))).toEqual([])
  })

  it('has the marks of Chinese sentences', () => {
    expect(where(({ text }) => HALF_WIDTH.test(text))).toEqual([])
  })

  it('uses no abbreviation that nobody has explained', () => {
    expect(where(({ text }) => /[A-Za-z]{2}/.test(text.replace(KNOWN_LATIN, '')))).toEqual([])
  })

  it(`holds at most ${LONGEST} characters between two stops`, () => {
    const length = (part: string): number => (part.match(/[\u4e00-\u9fff\d]/g) ?? []).length
    expect(where(({ text }) => text.split(/[。！？；：\n]/).some((part) => length(part) > LONGEST))).toEqual(
      [],
    )
  })

  it('asks and warns in full sentences, once, without shouting', () => {
    expect(where(({ text }) => /！|[。？]{2}|，。/.test(text))).toEqual([])
  })
})

function where(fits: (string: UiString) => boolean): string[] {
  return strings.filter(fits).map(({ file, text }) => `${file}: ${text}`)
}
