/** '2026-03-05T08:12:00.000Z' → '2026 年 3 月 5 日', in the phone's own time. */
export function savedOn(savedAt: string): string {
  const date = new Date(savedAt)
  if (Number.isNaN(date.getTime())) return '日期不明'
  return `${date.getFullYear()} 年 ${date.getMonth() + 1} 月 ${date.getDate()} 日`
}
