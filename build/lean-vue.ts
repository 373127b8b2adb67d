import type { Plugin } from 'vite'

/** What @vitejs/plugin-vue takes as `template.compilerOptions`; its own type asks for a package we do not import. */
interface CompilerOptions {
  hoistStatic: false
  nodeTransforms: ((node: object) => (() => void) | undefined)[]
}

/** The parts of the compiler's tree that are read here (`RootNode`, `ElementNode`, `IfNode`, `ForNode`). */
interface TemplateNode {
  type: number
  children?: TemplateNode[]
  branches?: TemplateNode[]
  codegenNode?: { type: number; patchFlag?: number; dynamicProps?: unknown }
}

const ROOT = 0
const VNODE_CALL = 13
/** PatchFlags of Vue. Full props = compare them all, instead of those that are listed. */
const [CLASS, STYLE, PROPS, FULL_PROPS] = [2, 4, 8, 16]

/**
 * Templates compiled for the wire. The compiler trades bytes for work that only long lists and frequent updates
 * repay: it keeps the vnodes of every static part, and lists the dynamic props of every element. Our pages are short
 * and change when a finger touches them; what costs here is the download. Saves one byte in thirty of the package.
 */
export const leanTemplates: CompilerOptions = {
  hoistStatic: false,
  nodeTransforms: [
    (node) => {
      const root = node as TemplateNode
      // On the way out of the root: every other part has its code by then.
      return root.type === ROOT ? () => compareAllProps(root) : undefined
    },
  ],
}

/** Equivalent by definition: a list of props is only a shorter way to the same comparison. */
function compareAllProps(node: TemplateNode): void {
  const call = node.codegenNode
  if (call?.type === VNODE_CALL && call.patchFlag && call.patchFlag & PROPS) {
    call.patchFlag = (call.patchFlag & ~(CLASS | STYLE | PROPS)) | FULL_PROPS
    call.dynamicProps = undefined
  }
  for (const part of [...(node.children ?? []), ...(node.branches ?? [])]) {
    // The compiler keeps helpers as symbols among the children of a text.
    if (typeof part === 'object') compareAllProps(part)
  }
}

/**
 * Takes out of compiled components what only tools read (their names), and the question whether an import is a ref
 * (`_unref`): a module of ours exports none, which is checked here as well.
 */
export function leanComponents(): Plugin {
  return {
    name: 'lean-components',
    apply: 'build',
    transform(code, id) {
      const [file = '', query = ''] = id.split('?')
      if (file.includes('node_modules')) return null
      const ref = file.endsWith('.ts') && /^export const (\w+)[^=\n]*= \w*([rR]ef|computed)\(/m.exec(code)
      if (ref) this.error(`${ref[1]} is a ref of a module: templates would show the ref, not its value`)
      if (!file.endsWith('.vue') || query.includes('type=style')) return null
      return { code: plainImports(code.replace(/^\s*__name: ["']\w+["'],?$/m, '')), map: null }
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
