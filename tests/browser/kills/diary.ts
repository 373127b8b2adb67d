import type { PhoneState } from './phone-state'

/** What the screen has confirmed, and what was begun and not confirmed yet. */
export class Diary {
  confirmed: PhoneState = { records: [], bills: [], generation: 0 }
  /** Something was begun: afterwards the phone would be like this. */
  begun: PhoneState | null = null
  /** How many kills met something begun, how much of that was there afterwards, and how much was not. */
  readonly tally = { between: 0, there: 0, notThere: 0 }

  /** Called when a tap is made that writes, and with its milliseconds when the screen has confirmed it. */
  onTap: () => void = () => undefined
  onDone: (ms: number) => void = () => undefined

  /** Does something that changes the phone; once `work` returns, the screen has confirmed it. */
  async change(change: Partial<PhoneState>, work: () => Promise<void>): Promise<void> {
    this.begun = { ...this.confirmed, ...change }
    await this.watch(work)
    this.confirmed = this.begun
    this.begun = null
  }

  /** Does something that writes and that the screen never confirms. */
  async watch(work: () => Promise<void>): Promise<void> {
    const begun = Date.now()
    this.onTap()
    await work()
    this.onDone(Date.now() - begun)
  }

  /** After a kill: all that was confirmed is there, and what was begun is there wholly or not at all. */
  meet(found: PhoneState): void {
    const [there, before] = [same(found, this.begun), same(found, this.confirmed)]
    if (!there && !before) {
      const told = { found, confirmed: this.confirmed, begun: this.begun }
      throw new Error(`The phone is not as it was: ${JSON.stringify(told)}`)
    }
    if (!this.begun) this.tally.between++
    else if (there) this.tally.there++
    else this.tally.notThere++
    this.confirmed = found
    this.begun = null
  }
}

function same(one: PhoneState, other: PhoneState | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
