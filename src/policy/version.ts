/** Whether a version 'YYYY-MM-DD.n' is newer than another: by date, then by n. */
export function isNewer(version: string, than: string): boolean {
  const [day = '', n = ''] = version.split('.')
  const [otherDay = '', otherN = ''] = than.split('.')
  return day === otherDay ? Number(n) > Number(otherN) : day > otherDay
}
