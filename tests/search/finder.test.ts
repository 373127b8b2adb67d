import { describe, expect, it } from 'vitest'
import { APP_PAGES, EVERYDAY_WORDS, EXAMPLE_QUERIES, TERMS } from '../../src/content'
import { marked } from '../../src/pages/policy/parts/marked'
import { queryTokensOf, tokensOf } from '../../src/search/tokens'
import { finder, firstIds, pack } from './finder'

describe('What is typed', () => {
  it('finds nothing for nothing', async () => {
    const open = await finder()
    for (const typed of ['', '   ', '？！', '<script>']) expect(open.find(typed).hits).toEqual([])
  })

  it('does not mind width, case and spaces', async () => {
    expect(await firstIds('　起 付 线 ')).toEqual(await firstIds('起付线'))
    expect(await firstIds('２０２７年交多少')).toEqual(await firstIds('2027年交多少'))
  })

  it('finds by a single character', async () => {
    expect((await firstIds('药', 5)).join()).toContain('two-diseases')
  })

  it('says what a word is called now', async () => {
    expect((await finder()).find('新农合交多少').notes).toEqual(['“新农合”现在叫“城乡居民医保”。'])
  })

  it('falls back on what sounds alike, and says so', async () => {
    const findings = (await finder()).find('岐赴县')
    expect(findings.soundsLike).toBe(false)
    const alike = (await finder()).find('期复线')
    expect(alike.soundsLike).toBe(true)
    expect(alike.hits[0]?.entry.id).toBe('term:deductible')
  })

  it('finds nothing for what is not there, rather than anything', async () => {
    expect((await finder()).find('qwxzvv').hits).toEqual([])
  })

  it('takes any text without failing', async () => {
    const texts = [
      '(',
      '[a-z]*',
      '\\',
      '💊',
      'a'.repeat(5000),
      '医'.repeat(2000),
      '1e999',
      '__proto__',
      'constructor',
    ]
    for (const text of texts) expect(Array.isArray((await finder()).find(text).hits)).toBe(true)
  })
})

describe('What can be found', () => {
  it('names only entries that exist as best answers', async () => {
    const ids = new Set([
      ...TERMS.map(({ id }) => `term:${id}`),
      ...APP_PAGES.map(({ id }) => `page:${id}`),
      ...pack.facts.map(({ id }) => `fact:${id}`),
      ...Object.keys(pack.parameters).map((id) => `figure:${id}`),
    ])
    const unknown = EVERYDAY_WORDS.flatMap(({ best = [], lead = [] }) => [...best, ...lead]).filter(
      (id) => !ids.has(id),
    )
    expect(unknown).toEqual([])
  })

  it('lists each everyday word once', () => {
    const said = EVERYDAY_WORDS.flatMap(({ say }) => say)
    expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([])
  })

  it('finds something for every everyday word and every example', async () => {
    const open = await finder()
    const about = EVERYDAY_WORDS.filter(({ outside }) => !outside)
    const words = [...about.flatMap(({ say }) => say), ...EXAMPLE_QUERIES]
    expect(words.filter((word) => open.find(word).hits.length === 0)).toEqual([])
  })

  it('finds a term by each of its other names before whatever only begins or ends like that', async () => {
    const open = await finder()
    const own = TERMS.flatMap(({ id, also }) => also.map((name) => [`term:${id}`, name] as const))
    // 断缴 and 漏缴 ask how long one waits: the page that works it out comes before the term.
    const labels = Object.values(pack.parameters).map(({ label }) => label)
    const asked = own.filter(([id, name]) => id !== 'term:gap' && !labels.includes(name))
    const missed = asked.filter(([id, name]) => open.find(name).hits[0]?.entry.id !== id)
    expect(missed.map(([, name]) => name)).toEqual([])
  })

  it('finds every term first by its own name', async () => {
    const open = await finder()
    const missed = TERMS.filter(({ id, term }) => open.find(term).hits[0]?.entry.id !== `term:${id}`)
    expect(missed.map(({ term }) => term)).toEqual([])
  })
})

describe('Order', () => {
  it('puts figures from elsewhere behind those of the city', async () => {
    const hits = (await finder()).find('住院救助比例').hits.map(({ entry }) => entry.id)
    expect(hits.indexOf('figure:assistance.inpatient.ratio')).toBeLessThan(
      hits.indexOf('figure:assistance.national.ratio'),
    )
    const caps = (await finder()).find('封顶线').hits.filter(({ entry }) => entry.kind === 'figure')
    expect(caps[0]?.entry.elsewhere).toBeUndefined()
  })

  it('knows what another city says, and a group once', async () => {
    const hits = (await finder()).find('低保').hits.map(({ entry }) => entry)
    const fromZhengzhou = hits.filter(({ text, title }) => /郑州/.test(title + text))
    expect(fromZhengzhou.map(({ id }) => id)).toContain('fact:contribution.aid-zhengzhou')
    expect(
      fromZhengzhou.filter(({ kind, elsewhere }) => kind !== 'open' && elsewhere !== 'neighbour'),
    ).toEqual([])
    expect(hits.slice(0, 3).filter(({ elsewhere }) => elsewhere)).toEqual([])
    expect(hits.filter(({ title }) => title === '低保对象').map(({ id }) => id)).toEqual(['term:dibao'])
  })
})

describe('Tokens', () => {
  it('cuts Chinese into pairs and keeps words and figures whole', () => {
    expect(tokensOf('起付标准60%APP')).toEqual(['起付', '付标', '标准', '准', '60%', 'app'])
    expect(queryTokensOf('起付标准')).toEqual(['起付', '付标', '标准'])
    expect(queryTokensOf('药')).toEqual(['药'])
  })
})

describe('Marking', () => {
  it('cuts a text at the words, and gives it back whole', () => {
    const parts = marked('住院起付线和封顶线', ['起付', '付线'])
    expect(parts.map(({ text }) => text).join('')).toBe('住院起付线和封顶线')
    expect(parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['起付'])
  })
})
