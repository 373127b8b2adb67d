import { afterEach, describe, expect, it, vi } from 'vitest'
import { share, shareable } from '../../src/pages/backup/hand-out'
import type { BackupFile } from '../../src/stores'

const FILE: BackupFile = {
  name: 'yibao-beifen-2026-11-22.json',
  blob: new Blob(['{"format":', '"x"}'], { type: 'application/json' }),
  text: () => '{"format":"x"}',
  kept: { records: [], years: [], bills: [], family: null, outpatient: [] },
  skipped: 0,
}

/** A phone whose share sheet is like this. */
function phone(navigator: Partial<Record<'canShare' | 'share', unknown>>): void {
  vi.stubGlobal('navigator', navigator)
}

function fileOf(): File {
  const file = shareable(FILE)
  if (!file) throw new Error('it cannot be shared')
  return file
}

afterEach(() => vi.unstubAllGlobals())

describe('a backup for the share sheet', () => {
  it('is offered where the phone shares such files, as the file that would be stored', async () => {
    const canShare = vi.fn((_data: { files: File[] }) => true)
    phone({ canShare })
    const file = fileOf()
    expect(canShare).toHaveBeenCalledWith({ files: [file] })
    expect(file.name).toBe(FILE.name)
    expect(file.type).toBe('application/json')
    expect(await file.text()).toBe('{"format":"x"}')
  })

  it.each([
    ['shares nothing', {}],
    ['shares words and links only', { share: () => undefined }],
    ['shares no such files', { canShare: () => false }],
    [
      'refuses the question',
      {
        canShare: () => {
          throw new TypeError('no files here')
        },
      },
    ],
  ])('is not offered where the phone %s', (_, navigator) => {
    phone(navigator)
    expect(shareable(FILE)).toBe(null)
  })

  it('is not offered where files cannot be made', () => {
    phone({ canShare: () => true })
    vi.stubGlobal('File', () => {
      throw new TypeError('Illegal constructor')
    })
    expect(shareable(FILE)).toBe(null)
  })

  it('goes alone: no title and no word beside it', async () => {
    const handed = vi.fn((_data: unknown) => Promise.resolve())
    phone({ canShare: () => true, share: handed })
    const file = fileOf()
    expect(await share(file)).toBe(true)
    expect(handed).toHaveBeenCalledExactlyOnceWith({ files: [file] })
  })

  it('that somebody thinks better of is neither handed over nor a failure', async () => {
    phone({ canShare: () => true, share: () => Promise.reject(new DOMException('', 'AbortError')) })
    expect(await share(fileOf())).toBe(null)
  })

  it.each(['NotAllowedError', 'DataError', 'InvalidStateError'])(
    'that fails (%s) is not called handed over',
    async (name) => {
      phone({ canShare: () => true, share: () => Promise.reject(new DOMException('', name)) })
      expect(await share(fileOf())).toBe(false)
    },
  )
})
