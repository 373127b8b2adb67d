export interface Count {
  passed: number
  failed: number
  which?: string[]
}
export function vitestCount(file: string): Count | null
export function playwrightCount(file: string): Count | null
export function honestCount(counted: Count | null, succeeded: boolean): Count
