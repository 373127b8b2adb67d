/**
 * localStorage and sessionStorage that never throw. Even reading the property throws where a browser forbids
 * storage, and one unguarded access would keep the app from starting.
 */
export interface SafeStorage {
  /** null = not there, or no storage. */
  read(key: string): string | null
  /** @returns false = not written (forbidden, full, or no browser at all) */
  write(key: string, value: string): boolean
  /** @returns true = it is gone, read back */
  remove(key: string): boolean
  /** Names that begin with `prefix`; [] where there is no storage. */
  keys(prefix: string): string[]
}

function safely<T>(kind: 'localStorage' | 'sessionStorage', otherwise: T, use: (storage: Storage) => T): T {
  try {
    return typeof window === 'undefined' ? otherwise : use(window[kind])
  } catch {
    return otherwise
  }
}

function safeStorage(kind: 'localStorage' | 'sessionStorage'): SafeStorage {
  return {
    read: (key) => safely(kind, null, (storage) => storage.getItem(key)),
    write: (key, value) =>
      safely(kind, false, (storage) => {
        storage.setItem(key, value)
        return true
      }),
    // Where nothing can be stored, nothing is left either.
    remove: (key) =>
      safely(kind, true, (storage) => {
        storage.removeItem(key)
        return storage.getItem(key) === null
      }),
    keys: (prefix) =>
      safely(kind, [], (storage) => {
        const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
        return names.filter((name) => name.startsWith(prefix))
      }),
  }
}

/** Outlives the visit. */
export const lasting = safeStorage('localStorage')
/** Ends with the tab. */
export const visit = safeStorage('sessionStorage')
