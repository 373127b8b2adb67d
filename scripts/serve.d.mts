import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export function fileFor(dir: string, path: string): string | null
export function cacheControl(path: string): string
export function answer(
  dir: string,
  req: IncomingMessage,
  res: ServerResponse,
  options?: { csp?: string | false },
): Promise<void>
export function serve(options: { dir: string; port: number; host?: string }): Promise<Server>
