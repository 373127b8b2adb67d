import { createSocket } from 'node:dgram'
import { prepareNginx } from '../../../scripts/nginx.mjs'
import type { Nginx } from '../../../scripts/nginx.mjs'
import { FaultServer } from './fault-server'

/**
 * nginx with the configuration of deploy/ in place of our own server, for tests that inject no faults: it can be
 * killed and started, and says what was asked for. SERVED_BY=nginx chooses it.
 */
export class NginxServer extends FaultServer {
  #nginx: Nginx | null = null
  readonly #log = createSocket('udp4')

  override get url(): string {
    return this.#nginx?.url ?? ''
  }

  override async start(): Promise<void> {
    this.#nginx ??= await this.#prepare()
    await this.#nginx.start()
  }

  override async stop(): Promise<void> {
    await this.#nginx?.stop()
  }

  override async dispose(): Promise<void> {
    await this.#nginx?.dispose()
    this.#log.close()
  }

  /** nginx sends its log as it goes, to a port of ours. */
  async #prepare(): Promise<Nginx> {
    this.#log.on('message', (message) => {
      const line = /\{.*\}/.exec(message.toString())?.[0]
      if (!line) return
      const { path, dest } = JSON.parse(line) as { path: string; dest: string }
      this.note(path, dest)
    })
    await new Promise<void>((resolve) => this.#log.bind(0, '127.0.0.1', resolve))
    const log = `syslog:server=127.0.0.1:${this.#log.address().port},nohostname asked`
    return prepareNginx({ dist: this.dir, log })
  }
}
