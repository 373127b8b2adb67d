import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pack } from '../../src/calc'

/** A copy of public/ that an editor works in; the scripts and the build take it by PUBLIC_DIR. */
export class PublicFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'public-'))
  readonly policy = join(this.dir, 'policy')

  constructor(packs: Record<string, string> = {}) {
    cpSync('public/icons', join(this.dir, 'icons'), { recursive: true })
    cpSync('public/manifest.webmanifest', join(this.dir, 'manifest.webmanifest'))
    mkdirSync(this.policy)
    for (const [name, from] of Object.entries(packs)) cpSync(from, join(this.policy, name))
  }

  write(pack: Pack): void {
    writeFileSync(join(this.policy, `${pack.id}.json`), `${JSON.stringify(pack, null, 2)}\n`)
  }
  read(file: string): string {
    return readFileSync(join(this.policy, file), 'utf8')
  }
  /** `npm run policy:<command>` on this folder. @returns what it says; throws where it ends with an error */
  run(command: 'check' | 'write' | 'publish', ...more: string[]): string {
    const env = { ...process.env, PUBLIC_DIR: this.dir }
    return execFileSync(process.execPath, ['scripts/policy.mjs', command, ...more], { env, encoding: 'utf8' })
  }
  remove(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }
}
