/** What tells the time; tests bring their own. */
export interface Clocks {
  /** ms of the day's clock: goes on while the phone sleeps, and may be set back. */
  wall(): number
  /** ms since the page was opened: never goes back, and on some phones stands still in sleep. */
  steady(): number
}

const PHONE: Clocks = { wall: () => Date.now(), steady: () => performance.now() }

/**
 * How long nobody has touched the phone. Of each stretch between two looks the longer counts that either clock tells:
 * sleep counts, and a clock that is set back takes away one stretch at most.
 */
export class IdleClock {
  private readonly clocks: Clocks
  private wallAt: number
  private steadyAt: number
  private sum = 0

  constructor(clocks: Clocks = PHONE) {
    this.clocks = clocks
    this.wallAt = clocks.wall()
    this.steadyAt = clocks.steady()
  }

  /** Somebody is here. */
  touch(): void {
    this.look()
    this.sum = 0
  }

  /** ms since the last touch. Look often: each look ends a stretch. */
  look(): number {
    const [wall, steady] = [this.clocks.wall(), this.clocks.steady()]
    this.sum += Math.max(wall - this.wallAt, steady - this.steadyAt, 0)
    this.wallAt = wall
    this.steadyAt = steady
    return this.sum
  }
}
