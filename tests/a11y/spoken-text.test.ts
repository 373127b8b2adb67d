import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/a11y/speech/sentences'
import { spokenText } from '../../src/a11y/speech/spoken-text'
import { TERMS } from '../../src/content/glossary'

const GOLDEN: Record<string, string> = {
  '总费用 20,000.00 元，自己一共付 6,350.00 元。': '总费用两万元，自己一共付六千三百五十元。',
  '约\u20605,120\u00a0元': '约五千一百二十元',
  '一年最多 30,000.00 元': '一年最多三万元',
  '至少 0.05 元': '至少五分',
  '自己付 −1,250.00 元': '自己付负一千二百五十元',
  '4,500.00 × 70% = 3,150.00 元': '四千五百乘以百分之七十等于三千一百五十元',
  '20,000.00 − 5,000.00 = 15,000.00 元': '两万减五千等于一万五千元',
  '以前 100.50 + 这次 0.25 = 100.75 元': '以前一百点五加这次零点二五等于一百元七角五分',
  '报 65.5%': '报百分之六十五点五',
  '60%到70%': '百分之六十到百分之七十',
  '60-70%': '百分之六十到百分之七十',
  '0.5‰': '千分之零点五',
  '2026 年 3 月 12 日': '二〇二六年三月十二日',
  '信阳最新文件：2024 年 11 月 10 日，数据版本 2026-11-22.5':
    '信阳最新文件：二〇二四年十一月十日，数据版本二〇二六年十一月二十二日第五版',
  '2018到2025年，一共 2000 年': '二〇一八到二〇二五年，一共二〇〇〇年',
  '2017、2018 年': '二〇一七、二〇一八年',
  '2026年度': '二〇二六年度',
  '等 3 个月，或者 2 个月': '等三个月，或者两个月',
  '2 月 2 日，第 2 次，2 次，12 次': '二月二日，第二次，两次，十二次',
  '信医保办〔2024〕52号': '信医保办，二〇二四，五十二号',
  '国务院令第663号，第0978号建议，2024084号提案':
    '国务院令第六百六十三号，第零九七八号建议，二零二四零八四号提案',
  '电话 6886505': '电话六八八六五零五',
  '拨打12393，或者 0376-6886501': '拨打幺二三九三，或者零三七六六八八六五零幺',
  '1.1万元以上至10万元': '一点一万元以上至十万元',
  '3—5万元': '三到五万元',
  '2.87万亿元': '二点八七万亿元',
  '400元/人，元/年': '四百元每人，元每年',
  '村/社区': '村或社区',
  '1/3': '三分之一',
  '≥ 5,500 元，> 1 年': '不低于五千五百元，大于一年',
  '首页 · 政策 → 门诊 …… ‹ 返回': '首页，政策，门诊，返回',
  '“两病”（高血压、糖尿病）': '两病，高血压、糖尿病',
  '《办法》第②条': '办法第二，条',
  '门槛：5,500.00 元；比例：65%。': '门槛：五千五百元；比例：百分之六十五。',
  '15 万元封顶': '十五万元封顶',
  '100,000.00 元以上 75%': '十万元以上百分之七十五',
  '（新安市）': '新安市',
  '': '',
}

describe('a sentence as it is said', () => {
  it.each(Object.entries(GOLDEN))('%s', (text, said) => {
    expect(spokenText(text)).toBe(said)
  })

  it('has no figure and no sign left, whatever the policy and the glossary say', () => {
    const texts = [...chineseIn(policy()), ...chineseIn(TERMS)]
    expect(texts.length).toBeGreaterThan(500)
    for (const text of texts)
      expect(spokenText(text), text).toMatch(/^[\u3007\u4e00-\u9fffA-Za-z，。！？；：、 ]+$/)
  })
})

describe('sentences', () => {
  it('are split at their ends, with the closing mark', () => {
    expect(pieces('甲。“乙。”丙？丁')).toEqual(['甲。', '“乙。”', '丙？', '丁'])
  })

  it('are short enough for browsers that fall silent, and lose nothing', () => {
    for (const text of chineseIn(policy())) {
      expect(pieces(text).join('')).toBe(text)
      for (const piece of pieces(text)) expect(spokenText(piece).length, piece).toBeLessThanOrEqual(90)
    }
  })

  it('are none where there is nothing to say', () => {
    expect(sentencesOf(' ……。 ')).toEqual([])
  })
})

function pieces(text: string): string[] {
  return sentencesOf(text).map(({ from, to }) => text.slice(from, to))
}

function policy(): unknown {
  return JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8'))
}

/** Every text of a tree that has Chinese in it. */
function chineseIn(tree: unknown): string[] {
  if (typeof tree === 'string') return /[\u4e00-\u9fff]/.test(tree) ? [tree] : []
  if (typeof tree !== 'object' || tree === null) return []
  return Object.values(tree).flatMap(chineseIn)
}
