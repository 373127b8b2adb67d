import type { Trace } from '../../stores'

/** What is said of something that a visit may have left outside the app, and that only a hand can remove. */
const BY_HAND: Record<Trace, string> = {
  copied: '刚才复制的文字没能清掉。请随便复制几个别的字，把它盖掉。',
  picture: '图片要是存到了手机里，要自己去相册或者“下载”里删。',
  backup: '备份文件要是存到了手机里，要自己去“下载”里删。',
  printed: '打印的纸，请带走。',
}

/**
 * What is still to be done by hand after a clearing.
 * @param wiped what was copied is overwritten
 */
export function byHand(traces: readonly Trace[], wiped: boolean): string[] {
  return traces.filter((trace) => !(wiped && trace === 'copied')).map((trace) => BY_HAND[trace])
}
