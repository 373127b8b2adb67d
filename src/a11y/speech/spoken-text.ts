import { spokenDecimal, spokenDigits, spokenPhone, spokenWhole } from './numbers'
import { spokenYuan } from './spoken-yuan'

/**
 * A sentence of the page as it is said aloud. Only signs and figures are turned into words: a voice of a cheap phone
 * reads '12,345.60 元' as twelve, three hundred …, spells out '→', and skips '〔2024〕'.
 */
export function spokenText(text: string): string {
  return RULES.reduce((said, rule) => rule(said), text)
}

type Rule = (text: string) => string

const NUMBER = '[0-9]+(?:\\.[0-9]+)?'
const TO = ' ?(?:到|至|[-—–~～]+) ?'
/** Words that count: 2 before them is 两. 月, 日, 号, 级 and 类 are named by their number. */
const COUNTED =
  '(?= ?(?:个|次|种|张|件|年|天|岁|倍|口|人|家|位|条|笔|项|元|万|亿|千|百|份|处|步|档|遍|段|样|句|回|户|成|块|角|分))'
const YEAR = '(?:19|20)[0-9]{2}'

const RULES: readonly Rule[] = [
  plain,
  documentNumbers,
  phones,
  dates,
  years,
  percents,
  arithmetic,
  money,
  numbers,
  signs,
  pauses,
]

/** Without marks that only hold a line together, and without separators of thousands. */
function plain(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([0-9]),(?=[0-9]{3}(?![0-9]))/g, '$1')
    .trim()
}

/** 信医保办〔2024〕52号, 第0978号, 2024084号. */
function documentNumbers(text: string): string {
  return text
    .replace(
      /[〔[［]([0-9]{4})[〕\]］] ?(?=第?[0-9])/g,
      (_, year: string) => `，${spokenDigits(year, '〇')}，`,
    )
    .replace(
      /(^|[^0-9.])(0[0-9]+|[0-9]{5,})(?= ?号)/g,
      (_, before: string, id: string) => before + spokenDigits(id),
    )
}

function phones(text: string): string {
  return text
    .replace(/((?:电话|热线|拨打|拨)[：是]? ?)([0-9][0-9-]+[0-9])/g, (_, word: string, id: string) => {
      return word + spokenPhone(id)
    })
    .replace(/0[0-9]{2,3}-[0-9]{7,8}/g, spokenPhone)
    .replace(/[0-9]{3,8}(?= ?(?:热线|电话))/g, spokenPhone)
}

/** 2026-03-12, also as the version of the data: 2026-11-22.5. */
function dates(text: string): string {
  return text.replace(
    /(^|[^0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?:\.([0-9]+))?(?![0-9])/g,
    (_, before: string, year: string, month: string, day: string, version?: string) =>
      `${before}${spokenDigits(year, '〇')}年${spokenWhole(month)}月${spokenWhole(day)}日` +
      (version === undefined ? '' : `第${spokenWhole(version)}版`),
  )
}

/** 2026 年, 2018到2025年. */
function years(text: string): string {
  const after = `(?= ?年|(?:${TO}|、|和|或)${YEAR}(?![0-9])(?:(?:${TO}|、|和|或)${YEAR})* ?年)`
  return text.replace(
    new RegExp(`(^|[^0-9.])(${YEAR})${after}`, 'g'),
    (_, before: string, year: string) => before + spokenDigits(year, '〇'),
  )
}

function percents(text: string): string {
  return text
    .replace(new RegExp(`(${NUMBER})%?${TO}(${NUMBER})%`, 'g'), (_, from: string, to: string) => {
      return `百分之${spokenDecimal(from)}到百分之${spokenDecimal(to)}`
    })
    .replace(new RegExp(`(${NUMBER}) ?%`, 'g'), (_, number: string) => `百分之${spokenDecimal(number)}`)
    .replace(new RegExp(`(${NUMBER}) ?‰`, 'g'), (_, number: string) => `千分之${spokenDecimal(number)}`)
}

const SIGNS: Record<string, string> = {
  '×': '乘以',
  '÷': '除以',
  '+': '加',
  '＋': '加',
  '=': '等于',
  '＝': '等于',
  '>': '大于',
  '＞': '大于',
  '≥': '不低于',
  '<': '小于',
  '＜': '小于',
  '≤': '不超过',
}

function arithmetic(text: string): string {
  return text
    .replace(/([0-9]+)\/([0-9]+)/g, (_, part: string, whole: string) => {
      return `${spokenWhole(whole)}分之${spokenWhole(part)}`
    })
    .replace(/([0-9元）)]|百分之[^，。；]+) ?− ?(?=[0-9（(])/g, '$1减')
    .replace(/−(?=[0-9])/g, '负')
    .replace(/([0-9万亿]) ?[-—–~～]+ ?(?=[0-9])/g, '$1到')
    .replace(/ ?([×÷+＋=＝>＞≥<＜≤]) ?/g, (_, sign: string) => SIGNS[sign] ?? sign)
}

function money(text: string): string {
  return text.replace(/([0-9]+(?:\.[0-9]{1,2})?) ?元/g, (_, yuan: string) => spokenYuan(yuan))
}

function numbers(text: string): string {
  return text
    .replace(/(第) ?([0-9]+)/g, (_, nth: string, digits: string) => nth + spokenWhole(digits))
    .replace(new RegExp(`${NUMBER}${COUNTED}`, 'g'), (number) => spokenDecimal(number, true))
    .replace(/[0-9]+\.[0-9]+/g, (number) => spokenDecimal(number))
    .replace(/[0-9]+/g, (digits) => (/^0./.test(digits) ? spokenDigits(digits) : spokenWhole(digits)))
}

const LIST_NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩'
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'

/** What is left is a slip of the eye (“ ”, 《 》), a pause (· → …), or a word of its own. */
function signs(text: string): string {
  return text
    .replace(/[①-⑩]/g, (sign) => `${spokenWhole(String(LIST_NUMBERS.indexOf(sign) + 1))}，`)
    .replace(/[Ⅰ-Ⅹ]/g, (sign) => spokenWhole(String(ROMAN.indexOf(sign) + 1)))
    .replace(/元 ?\/ ?/g, '元每')
    .replace(/ ?\/ ?/g, '或')
    .replace(/([A-Za-z])[.:]+(?=[A-Za-z])/g, '$1点')
    .replace(/[“”‘’"'《》〈〉「」『』【】‹›«»]/g, '')
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(/[:∶]/g, '：')
    .replace(/\?/g, '？')
    .replace(/!/g, '！')
}

function pauses(text: string): string {
  return (
    text
      .replace(/[^\u3007\u4e00-\u9fffA-Za-z，。！？；：、 ]+/g, '，')
      .replace(/ *([，。！？；：、]) */g, '$1')
      .replace(/([\u3007\u4e00-\u9fff]) (?=[\u3007\u4e00-\u9fff])/g, '$1')
      // Of several marks in a row the strongest is heard.
      .replace(/[，。！？；：、]{2,}/g, strongest)
      .replace(/^[，。！？；：、]+|[，、；：]+$/g, '')
      .trim()
  )
}

function strongest(marks: string): string {
  return Array.from('？！。；：，、').find((mark) => marks.includes(mark)) ?? '，'
}
