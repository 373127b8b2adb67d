import type { PackageCount, Question } from './messages'

/** A worker that was stopped needs a moment to start on a slow phone. */
const ANSWER_WITHIN_MS = 10_000

/**
 * Asks one worker how much of the package it holds.
 * @throws when no answer comes in time
 */
export function askWorker(
  worker: ServiceWorker,
  question: Question,
  withinMs = ANSWER_WITHIN_MS,
): Promise<PackageCount> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => reject(new Error('The worker does not answer')), withinMs)
    port1.onmessage = (event: MessageEvent<PackageCount>) => {
      clearTimeout(timer)
      port1.close()
      resolve(event.data)
    }
    worker.postMessage(question, [port2])
  })
}
