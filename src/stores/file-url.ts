/** Addresses of files made in the page. A clearing takes them back: who has the address could open the file. */
const open = new Set<string>()

/** An address for a file, until it is revoked. */
export function fileUrl(file: Blob): string {
  const url = URL.createObjectURL(file)
  open.add(url)
  return url
}

/** Takes back one address, or all of them. */
export function revokeFileUrls(url?: string): void {
  for (const one of url === undefined ? Array.from(open) : [url]) {
    URL.revokeObjectURL(one)
    open.delete(one)
  }
}
