import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { parseAst } from 'vite'

/**
 * Lets an import through a room's index reach the file behind it, when building.
 * In the source, everybody enters `components` and `stores` by their one face. To a bundler that face ties all parts
 * together: the first screen would carry every component of every page. So
 *
 *   import { AmountField, NoticeBox } from '../../components'
 *
 * becomes one import per file, as the face itself says. What it does not say by `export { … } from` stays as it is.
 */
export function openFaces(rooms: string[]): Plugin {
  let faces = new Map<string, Face>()
  return {
    name: 'open-faces',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      faces = new Map(rooms.map((room) => [resolve(room), readFace(resolve(room))]))
    },
    transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (file.includes('node_modules') || !/\.(ts|vue)$/.test(file)) return null
      const changed = redirect(code, file, faces)
      return changed === code ? null : { code: changed, map: null }
    },
  }
}

/** Exported name → where it comes from, and under which name. */
type Face = Map<string, { from: string; name: string }>

function readFace(room: string): Face {
  const face: Face = new Map()
  const code = readFileSync(resolve(room, 'index.ts'), 'utf8')
  for (const [, names = '', path = ''] of code.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)) {
    for (const part of names.split(',')) {
      const [name, exported = name] = part.trim().split(/\s+as\s+/)
      if (name && exported && !name.startsWith('type '))
        face.set(exported, { from: resolve(room, path), name })
    }
  }
  return face
}

function redirect(code: string, file: string, faces: ReadonlyMap<string, Face>): string {
  let changed = code
  // From the end, so that the positions of the earlier ones stay true.
  for (const node of parseAst(code).body.toReversed()) {
    if (node.type !== 'ImportDeclaration') continue
    const face = faces.get(resolve(dirname(file), String(node.source.value)))
    if (!face) continue
    const lines = node.specifiers.map((one) => {
      const imported =
        one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' ? one.imported.name : ''
      const origin = face.get(imported)
      return origin && `import { ${origin.name} as ${one.local.name} } from ${JSON.stringify(origin.from)};`
    })
    if (lines.length === 0 || lines.some((line) => !line)) continue
    changed = changed.slice(0, node.start) + lines.join(' ') + changed.slice(node.end)
  }
  return changed
}
