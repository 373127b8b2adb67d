/** What a new version of the app itself brought. Policy data has news of its own. */
export interface AppNews {
  /** Day of the version, 'YYYY-MM-DD'. Ids only grow. */
  id: string
  /** In a few words. */
  title: string
  /** One short sentence each, in words of those who use it. */
  lines: string[]
}

/** Newest first. A version that nobody would notice has no entry. */
export const APP_NEWS: readonly AppNews[] = [
  {
    id: '2026-11-22',
    title: '字能更大，结果能念出来、能传给家人',
    lines: [
      '长辈版的字可以再大两档。',
      '手机里有中文声音的，结果和政策能念给您听。',
      '算好的能做成图片、二维码，传给家人看。',
      '公用手机不留您填的内容，用完清除。',
      '存的记录和账能做成备份，换了手机再读回来。',
    ],
  },
]

/** The newest entry's id. */
export const LATEST_NEWS = APP_NEWS[0]?.id ?? ''

/** What came after the entry `seen`; '' = nothing was seen yet: then nothing is new. */
export function newsSince(seen: string): readonly AppNews[] {
  return seen === '' ? [] : APP_NEWS.filter(({ id }) => id > seen)
}
