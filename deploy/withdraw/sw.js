/**
 * Takes the place of a worker that must go (deploy/README.md, "Taking a release back"): deletes the offline package
 * and itself. What people saved is in IndexedDB and stays. No page is reloaded: something may have been typed.
 */
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  for (const name of await caches.keys()) await caches.delete(name)
  await self.registration.unregister()
}
