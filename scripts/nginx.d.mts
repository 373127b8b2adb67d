export interface Place {
  port: number
  folder: string
}
export interface Nginx extends Place {
  url: string
  pid(): number | null
  start(): Promise<void>
  stop(): Promise<void>
  dispose(): Promise<void>
}
export function findNginx(): string | null
export function hasBrotli(): boolean
export function nginxOutOfReach(): boolean
export function ensureNginx(): string
export function freePort(): Promise<number>
export function plainServer(place: Place): string
export function prepareNginx(options: {
  dist: string
  brotli?: boolean
  server?: (place: Place) => string
  log?: string
  workers?: number
}): Promise<Nginx>
