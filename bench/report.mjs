/** Tables of a benchmark: every figure beside its reference from the same run, and whether the goal is met. */
import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, loadavg, release, totalmem } from 'node:os'

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {number[]} here what was measured, each repeat
 * @property {'ms' | 'µs' | 'KB' | 'MB' | ''} unit
 * @property {{ name: string, value: number }} [beside] the reference, in the same unit
 * @property {{ ratio: number } | { most: number }} [goal] at most this many times the reference, or this much
 */
/** @typedef {{ title: string, about?: string, rows: Row[] }} Table */
/** @typedef {{ name: string, at: string, machine: string, seconds: number, tables: Table[] }} Part */

/** @param {number[]} values @returns {number} */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** @param {Row} row @returns {boolean | null} null = nothing was promised */
export function met({ here, beside, goal }) {
  if (!goal) return null
  if ('most' in goal) return median(here) <= goal.most
  return beside !== undefined && median(here) <= beside.value * goal.ratio
}

/** 3.21, or 1/52 where the reference is slower by more than it can be read. */
export function ratioText(ratio) {
  if (ratio === 0) return '0'
  return ratio >= 0.1 ? ratio.toFixed(2) : `1/${(1 / ratio).toFixed(0)}`
}

function numberText(value) {
  if (value === 0) return '0'
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function goalText(goal) {
  if (!goal) return ''
  return 'most' in goal ? `≤ ${numberText(goal.most)}` : `≤ ${ratioText(goal.ratio)} ×`
}

/** @param {Row} row */
function line(row) {
  const { what, here, unit, beside, goal } = row
  const spread = here.length > 1 ? `${numberText(Math.min(...here))}–${numberText(Math.max(...here))}` : ''
  const kept = met(row)
  const cells = [
    what,
    `${numberText(median(here))} ${unit}`.trim(),
    spread,
    beside ? `${beside.name}: ${numberText(beside.value)} ${unit}`.trim() : '',
    beside && beside.value > 0 ? ratioText(median(here) / beside.value) : '',
    goalText(goal),
    kept === null ? '' : kept ? 'yes' : '**no**',
  ]
  return `| ${cells.join(' | ')} |`
}

/** @param {Table} table */
export function tableText({ title, about, rows }) {
  const head = '| what | median | from–to | beside | ratio | goal | met |\n|---|---|---|---|---|---|---|'
  const said = [about, rounds(rows)].filter(Boolean).join(' ')
  return [`### ${title}`, ...(said ? [said] : []), [head, ...rows.map(line)].join('\n')].join('\n\n')
}

/** How often the times of a table were taken; '' = it has none. @param {Row[]} rows */
function rounds(rows) {
  const counts = rows.filter(({ unit }) => unit.endsWith('s')).map(({ here }) => here.length)
  if (counts.length === 0) return ''
  const [few, many] = [Math.min(...counts), Math.max(...counts)]
  if (many === 1) return 'Times of one round.'
  return `Times are medians of ${few === many ? many : `${few} to ${many}`} rounds.`
}

/** What it was measured on. The load says how quiet the machine was. */
export function machine() {
  const { model = 'unknown processor' } = cpus()[0] ?? {}
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const system = `Linux ${release().split('.', 2).join('.')} ${arch()}, Node ${process.versions.node}`
  return `${cpus().length} × ${model.trim()}, ${memory}, ${system}; load ${loadavg()[0].toFixed(1)} before the start`
}

/**
 * Keeps the parts that were measured now beside those of earlier runs: as data, and as a page.
 * @param {string} folder @param {Part[]} parts @param {string[]} order names of all parts
 */
export function keepResults(folder, parts, order) {
  const data = new URL('results.json', folder)
  const known = new Map(readParts(data).map((part) => [part.name, part]))
  for (const part of parts) known.set(part.name, part)
  const all = order.flatMap((name) => known.get(name) ?? [])
  writeFileSync(data, `${JSON.stringify(all, null, 1)}\n`)
  writeFileSync(new URL('results.md', folder), pageText(all))
}

/** @returns {Part[]} */
function readParts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

/** @param {Part[]} parts */
export function pageText(parts) {
  const intro = `# Measured

Written by \`npm run bench\`; one part alone: \`npm run bench -- --only settle\`. Every figure is the median of its repeats
and stands beside a reference of the same run on the same machine; the ratio is the figure divided by the reference.
"CPU÷6" is Chromium's own throttling of the page. How each part is measured stands at the top of its file in \`bench/parts\`.`
  const sections = parts.map(
    ({ name, at, machine: on, seconds, tables }) =>
      `## ${name}\n\n${at.slice(0, 16).replace('T', ' ')} UTC, ${on}; ${Math.round(seconds)} s.\n\n${tables.map(tableText).join('\n\n')}`,
  )
  return `${[intro, ...sections].join('\n\n')}\n`
}
