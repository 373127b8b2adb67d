import { expect, it } from 'vitest'
import { doubtLines, refusedWords } from '../../src/pages/backup/words'
import type { Preview } from '../../src/stores'

/** A backup of that time, with one record of that. */
function preview(savedAt: string, recordAt: string): Preview {
  const kept = { records: [{ savedAt: recordAt }], years: [], bills: [], family: null, outpatient: [] }
  return { savedAt, kept, doubts: { mended: 0, dropped: 0, unchecked: 0 } } as unknown as Preview
}
const now = new Date().toISOString()
const before = '2020-01-01T08:00:00.000Z'
const ahead = '2099-01-01T08:00:00.000Z'

it('a day that lies ahead of this phone’s own is told, of the backup and of what is in it', () => {
  expect(doubtLines(preview(now, before))).toEqual([])
  for (const both of [preview(ahead, before), preview(now, ahead)]) {
    expect(doubtLines(both)).toEqual([
      '里面有 2099 年 1 月 1 日存的，比这台手机上的日期还晚。可能有一台手机的日期没有调对。',
    ])
  }
})

it('an empty file is not taken for something that was not pasted', () => {
  expect(refusedWords({ code: 'empty-file' })).toContain('这个文件是空的')
  expect(refusedWords({ code: 'empty' })).toContain('还没有粘贴内容')
})
