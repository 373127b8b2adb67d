export interface Row {
  what: string
  here: number[]
  unit: 'ms' | 'µs' | 'KB' | 'MB' | ''
  beside?: { name: string; value: number }
  goal?: { ratio: number } | { most: number }
}
export interface Table {
  title: string
  about?: string
  rows: Row[]
}
export interface Part {
  name: string
  at: string
  machine: string
  seconds: number
  tables: Table[]
}
export function median(values: number[]): number
export function met(row: Row): boolean | null
export function ratioText(ratio: number): string
export function tableText(table: Table): string
export function machine(): string
export function keepResults(folder: URL, parts: Part[], order: string[]): void
export function pageText(parts: Part[]): string
