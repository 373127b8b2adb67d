import { describe, expect, it } from 'vitest'
import { installSteps } from '../../src/components/InstallHint/install-words'
import { APP_NEWS, LATEST_NEWS, newsSince } from '../../src/content/news'
import { SIZES, displayWords, sizeValue } from '../../src/pages/mine/display'
import { phoneWords } from '../../src/pages/mine/phone-words'
import type { BrowserKind } from '../../src/pwa/browser-kind'

describe('Size and colour', () => {
  it('is one choice, found again from what is stored', () => {
    for (const { value, look, size } of SIZES) expect(sizeValue(look, size)).toBe(value)
    expect(sizeValue('standard', 30)).toBe('standard')
  })

  it('is told in a few words', () => {
    expect(displayWords('elder', 24, 'dark')).toBe('长辈版，更大；深色')
    expect(displayWords('standard', 24, 'auto')).toBe('标准版；跟着手机')
  })
})

it('Whose phone it is, also where nobody has said', () => {
  expect([null, 'own', 'shared'].map((phone) => phoneWords(phone as 'own' | null))).toEqual([
    '还没有选',
    '自己的手机',
    '公用手机',
  ])
})

describe('News of the app', () => {
  it('stand newest first, each with a day of its own and short sentences', () => {
    const ids = APP_NEWS.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
    expect(ids.filter((id) => !/^\d{4}-\d{2}-\d{2}$/.test(id))).toEqual([])
    const long = APP_NEWS.flatMap(({ lines }) => lines).filter((line) => line.length > 45)
    expect(long).toEqual([])
    expect(APP_NEWS.filter(({ lines }) => lines.length === 0)).toEqual([])
  })

  it('are new only to those who have seen older ones', () => {
    expect(newsSince('')).toEqual([])
    expect(newsSince(LATEST_NEWS)).toEqual([])
    expect(newsSince('2026-01-01')).toEqual(APP_NEWS)
  })
})

describe('The way to the home screen', () => {
  const KINDS: BrowserKind[] = [
    'wechat',
    'in-app',
    'ios-safari',
    'ios-other',
    'huawei',
    'xiaomi',
    'vivo',
    'oppo',
    'uc',
    'qq',
    'chrome',
    'unknown',
  ]
  it('is a few short steps in every browser', () => {
    for (const kind of KINDS) {
      const steps = installSteps(kind)
      expect(steps.length, kind).toBeGreaterThanOrEqual(2)
      expect(steps.length, kind).toBeLessThanOrEqual(3)
      for (const step of steps) expect(step.length, step).toBeLessThanOrEqual(42)
    }
  })

  it('says what is usual where the menu was not tried', () => {
    const untried: BrowserKind[] = ['in-app', 'huawei', 'xiaomi', 'vivo', 'oppo', 'uc', 'qq', 'unknown']
    for (const kind of untried) expect(installSteps(kind).join(''), kind).toContain('一般')
  })

  it('leads out of 微信 and of other browsers of an iPhone first', () => {
    expect(installSteps('wechat')[0]).toContain('在浏览器打开')
    expect(installSteps('ios-other')[0]).toContain('Safari')
  })
})
