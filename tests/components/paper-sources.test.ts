import { expect, it } from 'vitest'
import { paperSources } from '../../src/components/ResultView/paper/sources'
import { xinyang } from './support/pack'

it('numbers documents as the rows name them, and says of another city’s that they are', () => {
  const elsewhere = { doc: 'kf-2024', clause: '大病保险' }
  const ours = { doc: 'xy-2024-52', clause: '二、住院救助' }
  const { sources, refs } = paperSources(
    [[{ sources: [elsewhere] }], [{ sources: [ours, elsewhere] }]],
    xinyang,
  )
  expect(refs).toEqual([[1], [2, 1]])
  expect(sources.map(({ name }) => name.endsWith('（外市）'))).toEqual([true, false])
})
