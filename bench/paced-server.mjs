/**
 * A server behind a weak link, modelled where every part of the browser feels it, the worker too: all answers share one
 * pipe of so many kilobits a second, each costs a round trip before its first byte, and a new connection two more. Under
 * HTTP/1.1 a browser opens several; under HTTP/2, as deploy/ sets it up, one connection carries all.
 */
import { createServer } from 'node:http'
import { answer } from '../scripts/serve.mjs'

/** @typedef {{ kbits: number, roundTrip: number }} Link kilobits a second, milliseconds */

/** Of one turn: about a packet. */
const PIECE = 1400
const TURN_MS = 5

/** Sends the waiting pieces of all answers in turn, as fast as the link allows. */
class Pipe {
  #perMs
  #waiting = []
  #allowed = 0
  #since = 0
  #timer = null

  /** @param {Link} link */
  constructor({ kbits }) {
    this.#perMs = kbits / 8
  }

  /** @param {{ pieces: (Buffer | null)[], send(piece: Buffer | null): void }} stream null = the end */
  add(stream) {
    if (!this.#waiting.includes(stream)) this.#waiting.push(stream)
    if (this.#timer) return
    this.#since = performance.now()
    this.#allowed = 0
    this.#timer = setInterval(() => this.#turn(), TURN_MS)
  }

  #turn() {
    const now = performance.now()
    this.#allowed += (now - this.#since) * this.#perMs
    this.#since = now
    while (this.#waiting.length > 0 && this.#allowed > 0) {
      const stream = this.#waiting.shift()
      const piece = stream.pieces.shift()
      if (piece === undefined) continue
      if (piece) this.#allowed -= piece.length
      stream.send(piece)
      this.#waiting.push(stream)
    }
    if (this.#waiting.length > 0) return
    clearInterval(this.#timer)
    this.#timer = null
  }
}

/**
 * @param {string} dir
 * @param {Link} link
 * @param {{ multiplexed?: boolean }} [how] multiplexed = all of the browser's connections count as one, as in HTTP/2
 * @returns {Promise<{ url: string, sent(): number, close(): void }>} sent = bytes so far, headers included
 */
export async function servePaced(dir, link, { multiplexed = false } = {}) {
  const pipe = new Pipe(link)
  const known = new Set()
  let gone = 0
  const server = createServer((req, res) => {
    const trips = known.has(req.socket) || (multiplexed && known.size > 0) ? 1 : 3
    known.add(req.socket)
    through(pipe, res)
    setTimeout(() => answer(dir, req, res).catch(() => res.destroy()), trips * link.roundTrip)
  })
  server.keepAliveTimeout = 60_000
  server.on('connection', (socket) => {
    socket.on('close', () => {
      gone += known.delete(socket) ? socket.bytesWritten : 0
    })
  })
  await new Promise((resolve) => server.listen(0, resolve))
  return {
    url: `http://localhost:${server.address().port}/`,
    sent: () => [...known].reduce((sum, socket) => sum + socket.bytesWritten, gone),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What is written to an answer goes into the pipe first. */
function through(pipe, res) {
  const [write, end] = [res.write.bind(res), res.end.bind(res)]
  const stream = { pieces: [], send: (piece) => (piece ? write(piece) : end()) }
  const put = (chunk) => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    for (let at = 0; at < bytes.length; at += PIECE) stream.pieces.push(bytes.subarray(at, at + PIECE))
    pipe.add(stream)
  }
  res.write = (chunk) => {
    put(chunk)
    return true
  }
  res.end = (chunk) => {
    if (chunk) put(chunk)
    stream.pieces.push(null)
    pipe.add(stream)
    return res
  }
}
