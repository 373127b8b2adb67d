/** Registering the worker under a policy that lets no other script become one. */

const WORKER_FILE = 'sw.js'

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

let trustedAddress: string | undefined

/**
 * Registers the worker, or returns the present registration where that fails (no network, a login page, a bad
 * release): what was installed keeps working.
 * @returns null where there is neither
 */
export async function ensureRegistration(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register(workerAddress(), { updateViaCache: 'none' })
  } catch {
    return presentRegistration()
  }
}

/** The registration that this page already has, without asking the network. */
export async function presentRegistration(): Promise<ServiceWorkerRegistration | null> {
  try {
    return (await navigator.serviceWorker.getRegistration()) ?? null
  } catch {
    return null
  }
}

/** Under Trusted Types a plain string is refused; a policy may be created only once. */
function workerAddress(): string {
  if (trustedAddress !== undefined) return trustedAddress
  const exact = new URL(WORKER_FILE, document.baseURI).href
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes
  const policy = factory?.createPolicy('sw', {
    createScriptURL(url) {
      if (url !== exact) throw new TypeError('Not the address of our worker')
      return url
    },
  })
  trustedAddress = policy ? policy.createScriptURL(exact) : exact
  return trustedAddress
}
