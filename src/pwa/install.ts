import { readonly, shallowRef } from 'vue'

/** The browser's own offer to install the app; Chromium only. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
  userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>
}

const offer = shallowRef<InstallOffer | null>(null)
const offered = shallowRef(false)
const installed = shallowRef(false)

/** Keeps the browser's offer until somebody asks for it: it must not come up by itself. Call once. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    take(event as InstallOffer)
  })
  addEventListener('appinstalled', () => {
    take(null)
    installed.value = true
  })
}

function take(next: InstallOffer | null): void {
  offer.value = next
  offered.value = next !== null
}

/** Installing by the browser's own means, where it has any. */
export function useInstall() {
  /** @returns true = it is being installed. An offer can be used only once. */
  async function install(): Promise<boolean> {
    const current = offer.value
    if (!current) return false
    take(null)
    try {
      await current.prompt()
      return (await current.userChoice).outcome === 'accepted'
    } catch {
      return false
    }
  }
  return {
    /** The browser would install it now. */
    offered: readonly(offered),
    /** It was installed during this visit. */
    installed: readonly(installed),
    install,
  }
}
