import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { answer } from '../../../scripts/serve.mjs'

/** What the server does with matching requests instead of serving the file. */
export interface Rule {
  /** Matched against the path, without query. */
  match: RegExp
  /** Limits the rule to the worker's own requests (precaching), or to the pages'. Default: both. */
  from?: 'worker' | 'page'
  /** Answers and returns true, or returns false to let the next rule or the file answer. */
  fn(req: IncomingMessage, res: ServerResponse, path: string): boolean | Promise<boolean>
}

export interface LoggedRequest {
  path: string
  /** Precache requests carry no destination; pages ask for scripts, styles, documents. */
  from: 'worker' | 'page'
}

/** A server whose behaviour is switched between requests. It sees the pages' traffic and the worker's. */
export class FaultServer {
  /** Folder that is served: another build = a deployment. */
  dir: string
  /** Another page policy; false = none; undefined = as in production. */
  csp: string | false | undefined
  rules: Rule[] = []
  log: LoggedRequest[] = []

  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #port = 0

  constructor(dir: string) {
    this.dir = dir
    this.#server = createServer((req, res) => {
      this.#handle(req, res).catch(() => res.destroy())
    })
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
  }

  /** Where the app is: `http://localhost:<port>/`. */
  get url(): string {
    return `http://localhost:${this.#port}/`
  }

  /** Also brings a stopped server back, on the same port: the same origin. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(this.#port, 'localhost', () => resolve())
    })
    this.#port = (this.#server.address() as AddressInfo).port
  }

  /** Kills the server: open connections break, new ones are refused. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  /** Paths asked for so far. */
  paths(from?: 'worker' | 'page'): string[] {
    return this.log.filter((request) => !from || request.from === from).map((request) => request.path)
  }

  /** For good. */
  async dispose(): Promise<void> {
    await this.stop()
  }

  /** Holds back what is asked for there, until the answer is called. */
  hold(match: RegExp, from?: Rule['from']): () => void {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    this.rules.push({ match, from, fn: async () => (await held, false) })
    return release
  }

  /** Keeps a request in the log. */
  protected note(url: string, destination: string | string[] | undefined): LoggedRequest {
    const path = url.split('?')[0] ?? '/'
    const request = { path, from: originator(path, destination) }
    this.log.push(request)
    return request
  }

  async #handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { path, from } = this.note(req.url ?? '/', req.headers['sec-fetch-dest'])
    for (const rule of this.rules) {
      if (rule.match.test(path) && (rule.from ?? from) === from && (await rule.fn(req, res, path))) return
    }
    await answer(this.dir, req, res, { csp: this.csp })
  }
}

/** The worker fetches its package with no destination; so does a page that asks for newer policy data. */
function originator(path: string, destination: string | string[] | undefined): LoggedRequest['from'] {
  return destination === 'empty' && !/policy\/index\.json/.test(path) ? 'worker' : 'page'
}

/** Answers with a status and nothing useful. */
export function status(code: number): Rule['fn'] {
  return (_req, res) => {
    res.writeHead(code, { 'Cache-Control': 'no-store' }).end()
    return true
  }
}

/** A login page in place of whatever was asked for, as a hotel's network gives it: 200, HTML. */
export const loginPage: Rule['fn'] = (_req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
  res.end('<!doctype html><title>login</title><p>请登录</p>')
  return true
}

/** Accepts the request and never answers. */
export const silence: Rule['fn'] = () => new Promise(() => undefined)
