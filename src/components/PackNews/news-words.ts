import { dayText } from '../FigureText'
import type { PackChanges } from '../../stores'

/** Figures named in a short announcement; the rest is counted. */
const NAMED = 3

/** Version '2026-12-01.1' → '2026年12月1日'. */
export function versionDay(version: string): string {
  return dayText(version.slice(0, 10))
}

/** What newer policy data changed, in a few words; '' = nothing that a reader would notice. */
export function changesInShort({ covers, figures, documents, texts }: PackChanges): string {
  const labels = figures.filter(({ how }) => how !== 'sourced').map(({ label }) => label)
  const named = labels.slice(0, NAMED).join('、')
  const parts = [
    covers && `能算 ${dayText(covers.from)}到 ${dayText(covers.to)}的账`,
    labels.length > 0 && `改了 ${labels.length} 个数：${named}${labels.length > NAMED ? '等' : ''}`,
    documents.length > 0 && `新增 ${documents.length} 份文件`,
    texts > 0 && `改了 ${texts} 处说明`,
  ]
  const said = parts.filter(Boolean).join('；')
  return said && `${said}。`
}

/** Size of a download, rounded up: '140 KB'. */
export function sizeText(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`
}
