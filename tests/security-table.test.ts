import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** docs/security.md says which test proves which promise: each of them has to be there, under that title. */
const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (.+) \| `(tests\/[^`]+)`: (.+) \|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, promise = '', file = '', title = '']) => ({ promise, file, title }))

describe('the promises of docs/security.md', () => {
  it('are many, and each is made once', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(new Set(rows.map(({ promise }) => promise)).size).toBe(rows.length)
  })

  it.each(rows)('$promise', ({ file, title }) => {
    expect(existsSync(file), file).toBe(true)
    const code = readFileSync(file, 'utf8')
    const quoted = ["'", '"', '`'].map((quote) => quote + title.replaceAll("'", "\\'") + quote)
    expect(
      quoted.some((name) => code.includes(name)),
      `${title} in ${file}`,
    ).toBe(true)
  })

  it('leave out no line of the table: each names a test, says that there is none, or is a heading', () => {
    const table = readFileSync('docs/security.md', 'utf8').split('| promise | test |')[1] ?? ''
    const lines = table.split('\n').filter((line) => line.startsWith('| '))
    const known = lines.filter((line) => /^\| \*\*.+\*\* \| \|$|`: .+ \|$|\| no test yet/.test(line))
    expect(known).toEqual(lines)
  })
})
