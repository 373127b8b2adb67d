import type { Plugin } from 'vite'
import { leanRuntime, notThere } from './lean-vue-runtime.ts'

/** What @vitejs/plugin-vue takes as `template.compilerOptions`; its own type asks for a package we do not import. */
interface CompilerOptions {
  hoistStatic: false
  cacheHandlers: false
  nodeTransforms: ((node: object) => (() => void) | undefined)[]
}

/** What @vitejs/plugin-vue lets other plugins change. */
interface VueApi {
  options: { template?: object }
}

/** A part of the compiler's tree: of the template, or of the code that was made for it. */
interface TreeNode {
  type: number
  [part: string]: unknown
}

/** NodeTypes of the compiler. */
const [ROOT, IF, TEXT_CALL, VNODE_CALL, CALL, OBJECT, FUNCTION, CONDITIONAL] = [0, 9, 12, 13, 14, 15, 18, 19]
/** PatchFlag of Vue: the children are a list with keys. */
const KEYED = 128

/**
 * Vue for the wire: three plugins that go together, after `vue()`. The compiler trades bytes for work that only long
 * lists and frequent updates repay: it keeps the vnodes of static parts and the handlers, and marks what can change
 * where. Our pages are short and change when a finger touches them; what costs here is the download. So templates
 * become what one would write by hand: elements, texts, null for what is not shown, functions for slots; and Vue
 * compares the whole.
 */
export function leanVue(): Plugin[] {
  return [leanTemplates(), leanComponents(), leanRuntime()]
}

function leanTemplates(): Plugin {
  return {
    name: 'lean-templates',
    apply: 'build',
    configResolved({ plugins }) {
      const vue = plugins.find(({ name }) => name === 'vite:vue')?.api as VueApi
      vue.options = { ...vue.options, template: { ...vue.options.template, compilerOptions } }
    },
  }
}

const compilerOptions: CompilerOptions = {
  hoistStatic: false,
  cacheHandlers: false,
  nodeTransforms: [
    (node) => {
      const root = node as TreeNode
      // On the way out of the root: every other part has its code by then.
      return root.type === ROOT ? () => simplify(root, new Set()) : undefined
    },
  ],
}

function simplify(node: TreeNode, seen: Set<TreeNode>): void {
  if (seen.has(node)) return
  seen.add(node)
  if (node.type === VNODE_CALL) simplifyElement(node)
  if (node.type === IF) dropNeedlessKey(node)
  // Vue makes a comment of null, and a text of a string.
  if (node.type === CONDITIONAL && isComment(node['alternate'])) node['alternate'] = 'null'
  if (node.type === TEXT_CALL) node['codegenNode'] = textOf(node['codegenNode'])
  for (const part of Object.values(node).flat()) if (isNode(part)) simplify(part, seen)
}

/** No mark of what can change, and slots as plain functions: Vue gives those what the compiler wraps around them. */
function simplifyElement(call: TreeNode): void {
  call['patchFlag'] = (call['patchFlag'] as number) & KEYED || undefined
  call['dynamicProps'] = undefined
  const slots = call['children']
  if (!isNode(slots) || slots.type !== OBJECT) return
  const named = propertiesOf(slots).filter((one) => keyOf(one) !== '_')
  for (const { value } of named) if (isNode(value) && value.type === FUNCTION) value['isSlot'] = false
  slots['properties'] = named
  const [only] = named
  if (only && named.length === 1 && keyOf(only) === 'default') call['children'] = only['value']
}

/** Keys tell the branches of a v-if apart. Where there is but one, it is told from nothing. */
function dropNeedlessKey(node: TreeNode): void {
  const [only, other] = node['branches'] as TreeNode[]
  const { consequent } = node['codegenNode'] as TreeNode
  if (!only || other || only['userKey'] || !isNode(consequent) || consequent.type !== VNODE_CALL) return
  const props = consequent['props']
  if (!isNode(props) || props.type !== OBJECT) return
  props['properties'] = propertiesOf(props).filter((one) => keyOf(one) !== 'key')
  if (propertiesOf(props).length === 0) consequent['props'] = undefined
}

function textOf(call: unknown): unknown {
  const [text = '" "'] = (call as TreeNode)['arguments'] as unknown[]
  return text
}

function isComment(part: unknown): boolean {
  return isNode(part) && part.type === CALL && (part['arguments'] as unknown[])[1] === 'true'
}

function propertiesOf(object: TreeNode): TreeNode[] {
  return object['properties'] as TreeNode[]
}

function keyOf(property: TreeNode): unknown {
  return (property['key'] as TreeNode)['content']
}

function isNode(part: unknown): part is TreeNode {
  return typeof part === 'object' && part !== null && typeof (part as TreeNode).type === 'number'
}

/**
 * Takes out of compiled components what only tools read (their names and types), the question whether an import is a
 * ref (`_unref`): a module of ours exports none, which is checked here as well; and the blocks, in which the marks
 * are collected that the compiler no longer makes.
 */
function leanComponents(): Plugin {
  return {
    name: 'lean-components',
    apply: 'build',
    transform(code, id) {
      const [file = '', query = ''] = id.split('?')
      if (file.includes('node_modules')) return null
      const ref = file.endsWith('.ts') && /^export const (\w+)[^=\n]*= \w*([rR]ef|computed)\(/m.exec(code)
      if (ref) this.error(`${ref[1]} is a ref of a module: templates would show the ref, not its value`)
      if (!file.endsWith('.vue') || query.includes('type=style')) return null
      const lean = withRouter(withoutBlocks(plainImports(code.replace(/^\s*__name: ["']\w+["'],?$/m, ''))))
      if (/_(openBlock|create\w*Block|withCtx|setBlockTracking)\(/.test(lean))
        this.error(`${file} has blocks`)
      if (/_resolveComponent\(|\basync setup\(/.test(lean))
        this.error(`${file} has a component without a name, or waits`)
      const missing = notThere(lean)
      if (missing) this.error(`${missing} of Vue is left out of the build, see build/lean-vue-runtime.ts`)
      return { code: lean, map: null }
    },
  }
}

function plainImports(code: string): string {
  const imported = new Set(
    [...code.matchAll(/^import \{([^}]*)\} from ["']\./gm)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim().replace(/^.*\sas\s+/, '')),
    ),
  )
  return code.replace(/\b_unref\((\w+)\)/g, (call, name: string) => (imported.has(name) ? name : call))
}

/** Components of the router are imported where they are used, and not asked for by their names. */
function withRouter(code: string): string {
  const imports = new Set<string>()
  const lean = code.replace(
    /^\s*const (_component_(Router\w+)) = _resolveComponent\("\2"\)!?;?$/gm,
    (_, local: string, name: string) => {
      imports.add(`import { ${name} as ${local} } from 'vue-router'\n`)
      return ''
    },
  )
  return [...imports].join('') + lean
}

function withoutBlocks(code: string): string {
  const lean = code
    .replace(/\b_openBlock\((true)?\), /g, '')
    .replace(/\b_createElementBlock\(/g, '_createElementVNode(')
    .replace(/\b_createBlock\(/g, '_createVNode(')
  const missing = ['createElementVNode', 'createVNode'].filter(
    (name) => lean.includes(`_${name}(`) && !lean.includes(`${name} as _${name}`),
  )
  return missing.map((name) => `import { ${name} as _${name} } from 'vue'\n`).join('') + lean
}
