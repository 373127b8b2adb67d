export function nginxConfig(release: {
  html: string
  root: string
}): Readonly<Record<'release-http.conf' | 'release-server.conf', string>>
export function staticHeaders(html: string): string
