import { dirname, relative, resolve, sep } from 'node:path'

/**
 * The house's direction of imports (docs/architecture.md), as a rule:
 * each room under src names the rooms that it may import; a room is entered through its index; what is heavy is
 * reached only by a dynamic import from a store.
 */

const BELOW_STORES = ['search', 'policy', 'db', 'pwa', 'a11y', 'content', 'handover', 'input', 'calc']

/** Room → rooms it may import. A room is a folder under src. Files directly in src may import every room. */
const MAY_IMPORT = {
  calc: [],
  content: [],
  input: [],
  search: ['content', 'calc'],
  handover: ['input'],
  db: ['calc'],
  a11y: [],
  pwa: [],
  policy: ['calc', 'db'],
  stores: BELOW_STORES,
  components: ['stores', ...BELOW_STORES],
  pages: ['components', 'stores', ...BELOW_STORES],
  'first-screen': [],
  styles: [],
}
/** Rooms whose code is downloaded after the first paint: other rooms import their types, or import() them. */
const HEAVY = ['calc', 'db', 'search', 'handover']
/** Packages and the only room that may import them. */
const PACKAGES = {
  dexie: 'db',
  valibot: ['policy', 'db'],
  minisearch: 'search',
  uqr: 'handover',
}
/** These rooms have folders with a face of their own. */
const ROOMS_OF_FACES = ['pages', 'components']
/** In these rooms each folder is a unit of its own, entered through its own index. */
const ROOMS_OF_UNITS = ['pages']

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { src: { type: 'string' } }, additionalProperties: false }],
    messages: {
      direction:
        '{{from}} must not import {{to}}: imports go pages → components, stores → search, policy, db, pwa, a11y → calc, content.',
      inside: 'Import the index of {{to}}, not what is behind it.',
      heavy: '{{to}} is loaded after the first paint: import its types only, or import() it from a store.',
      lazy: 'Only a store (or a room below it) loads {{to}}.',
      package: '{{from}} must not import {{to}}.',
      calc: 'calc imports itself and nothing else.',
    },
  },
  create(context) {
    const src = context.options[0]?.src ?? resolve(context.cwd, 'src')
    const from = placeOf(src, context.filename)
    if (!from) return {}
    const check = (node, source, kind) => {
      const problem = problemOf({ src, from, file: context.filename, specifier: source.value, kind })
      if (problem) context.report({ node, ...problem })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source, kindOf(node)),
      ExportAllDeclaration: (node) => check(node, node.source, kindOf(node)),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source, kindOf(node)),
      ImportExpression: (node) => node.source.type === 'Literal' && check(node, node.source, 'dynamic'),
    }
  },
}

function kindOf(node) {
  const named = node.specifiers ?? []
  const allTypes = named.length > 0 && named.every((one) => (one.importKind ?? one.exportKind) === 'type')
  return node.importKind === 'type' || node.exportKind === 'type' || allTypes ? 'type' : 'value'
}

/** Room and unit of a file below src; null outside. */
function placeOf(src, file) {
  const path = relative(src, file)
  if (path.startsWith('..')) return null
  const parts = path.split(sep)
  const room = parts.length > 1 ? parts[0] : ''
  return {
    room,
    unit: ROOMS_OF_UNITS.includes(room) && parts.length > 2 ? `${room}/${parts[1]}` : room,
    parts,
  }
}

function problemOf({ src, from, file, specifier, kind }) {
  if (!specifier.startsWith('.')) return problemOfPackage(from, specifier, kind)
  const to = placeOf(src, targetOf(src, file, specifier))
  if (!to || to.unit === from.unit) return null
  const data = { from: from.unit || 'src', to: to.unit }
  if (from.room !== '' && !allowed(from, to))
    return { messageId: from.room === 'calc' ? 'calc' : 'direction', data }
  if (to.room === 'styles') return null
  if (!entersByIndex(to)) return { messageId: 'inside', data }
  if (!HEAVY.includes(to.room) || kind === 'type') return null
  if (kind === 'value' && !HEAVY.includes(from.room)) return { messageId: 'heavy', data }
  return ['', 'pages', 'components'].includes(from.room) ? { messageId: 'lazy', data } : null
}

function problemOfPackage(from, specifier, kind) {
  if (specifier.startsWith('node:')) return { messageId: 'package', data: { from: from.unit, to: specifier } }
  if (from.room === 'calc') return { messageId: 'calc' }
  const owner = PACKAGES[specifier]
  if (!owner || kind === 'type' || [owner].flat().includes(from.room)) return null
  return { messageId: 'package', data: { from: from.unit || 'src', to: specifier } }
}

function targetOf(src, file, specifier) {
  const target = resolve(dirname(file), specifier)
  // '../calc' names the room; give it a file, so that it has a place.
  return target === src || dirname(target) === src ? resolve(target, 'index') : target
}

function allowed(from, to) {
  if (from.room === to.room) return false
  return to.room !== '' && (MAY_IMPORT[from.room] ?? []).includes(to.room)
}

/** Through `room` or `room/index`; where folders have a face, also `room/Folder` or `room/Folder/index`. */
function entersByIndex({ room, parts }) {
  const inside = parts.slice(1).filter((part) => !/^index(\.ts)?$/.test(part))
  return inside.length <= (ROOMS_OF_FACES.includes(room) ? 1 : 0)
}
