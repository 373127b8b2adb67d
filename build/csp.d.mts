export function styleHashes(html: string): string[]
export function pagePolicy(options: { styles: string[]; delivery: 'header' | 'meta' }): string
export const workerPolicy: string
export const securityHeaders: Readonly<Record<string, string>>
