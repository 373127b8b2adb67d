/** Windows of one browser that can speak to each other. */
export class Channel {
  static open: Channel[] = []
  onmessage: ((event: unknown) => void) | null = null
  constructor(readonly name: string) {
    Channel.open.push(this)
  }
  postMessage(data: unknown): void {
    const others = Channel.open.filter((one) => one !== this && one.name === this.name)
    for (const one of others) one.onmessage?.({ data })
  }
}
